import { localize } from "../i18n/locale.ts";
import type { NewWords, Question } from "../i18n/new-words.ts";
import type { Project } from "../model/project.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import type { Mode } from "../timetable/applies.ts";
import { allowedMethods, type NewSchedule } from "../timetable/planned-schedule.ts";
import { readDay } from "./day-option.ts";
import type { Interview } from "./interview.ts";
import type { NewCommunity, NewSite } from "./new-files.ts";

/** What is to be written, as far as people must say it. */
export interface NewElection {
  /** Of an office that has no site yet. */
  readonly site: NewSite | undefined;
  readonly communityId: string;
  /** Of a community that is not there yet. */
  readonly community: NewCommunity | undefined;
  readonly rulebook: Rulebook;
  readonly mode: Mode;
  readonly electionDay: Temporal.PlainDate;
  readonly electionId: string;
  readonly term: number;
  /** Whether nobody said which term it is: the clerk is asked to put the real one. */
  readonly isTermGuessed: boolean;
  /** Undefined where it is as few as the rulebook allows. */
  readonly seats: NewSchedule["seats"] | undefined;
}

/** What is there already, by which answers go without saying. */
export interface Known {
  readonly project: Project;
  /** Whether the office has no site of its own yet: the project's is then a stand-in. */
  readonly isFresh: boolean;
  readonly byElection: boolean;
  readonly locale: Locale;
  readonly words: NewWords;
}

/** Asks what must be known of a new election; undefined where an answer is missing or wrong. */
export async function gatherAnswers(
  interview: Interview,
  known: Known,
): Promise<NewElection | undefined> {
  const { project, isFresh, locale } = known;
  const asking = askingFor(interview, known);
  if (!isFresh) interview.refuse(["office", "office-phone", "office-address"], "site.yaml");
  const site = isFresh
    ? {
        office: await asking.text("office"),
        phone: await asking.text("office-phone"),
        address: await asking.text("office-address"),
      }
    : undefined;
  const communityId = await asking.slug("community");
  const node = project.communities.find(({ id }) => id === communityId);
  const own = `communities/${communityId}/community.yaml`;
  if (node !== undefined) interview.refuse(OF_A_COMMUNITY, own);
  const community = node === undefined ? await askCommunity(asking, site, known) : undefined;
  const electionDay = readDay("", (await asking.date("election-day")) || undefined);
  const day = electionDay.problem === undefined ? electionDay.day : undefined;
  const rulebookId = await asking.choice(
    "rulebook",
    project.rulebooks.map(({ id, name }) => ({ id, name: localize(name, locale) })),
    undefined,
  );
  const rulebook = project.rulebooks.find(({ id }) => id === rulebookId);
  if (rulebook === undefined) return undefined;
  const methods = allowedMethods(rulebook);
  const wanted = await asking.choice(
    "method",
    methods.map((id) => ({ id, name: "" })),
    methods[0],
  );
  const method = methods.find((one) => one === wanted);
  if (method === undefined || day === undefined) return undefined;
  const electionId = await asking.slug("election", String(day.year));
  const inOffice = node?.record.committee?.term;
  const term = await asking.count("term", inOffice === undefined ? 1 : inOffice + 1);
  const posts = rulebook.posts.map(({ id }) => id);
  const seats = readSeats(await asking.seats(posts), posts);
  const mode = { method, byElection: known.byElection };
  return {
    site,
    communityId,
    community,
    rulebook,
    mode,
    electionDay: day,
    electionId,
    term,
    isTermGuessed: inOffice === undefined && term === 1,
    seats,
  };
}

/** What an existing community says itself. */
const OF_A_COMMUNITY = [
  ...(["name", "name-en", "subdistrict", "address", "phone", "households", "groups"] as const),
] satisfies readonly Question[];

async function askCommunity(
  asking: Asking,
  site: NewSite | undefined,
  { project, isFresh, locale }: Known,
): Promise<NewCommunity> {
  const name = await asking.text("name");
  const isTranslated = !isFresh && locale !== "en" && project.site.languages.includes("en");
  const english = isTranslated ? await asking.text("name-en", "") : "";
  const like = project.communities[0]?.record.subdistrict;
  const office = site?.office ?? localize(project.site.office, locale);
  const usual = like === undefined ? office.replace(/办事处$/, "") : localize(like, locale);
  const subdistrict = await asking.text("subdistrict", usual);
  return {
    name: english === "" ? name : { [locale]: name, en: english },
    // The same words keep their translations.
    subdistrict: like !== undefined && subdistrict === usual ? like : subdistrict,
    address: await asking.text("address", locale === "en" ? name : `${subdistrict}${name}`),
    phone: await asking.text("phone", site?.phone ?? project.site.contact.phone),
    households: await asking.count("households", 0),
    groups: Math.max(1, await asking.count("groups", 1)),
  };
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Questions by what they take for an answer. */
interface Asking {
  readonly text: (question: Question, otherwise?: string) => Promise<string>;
  readonly slug: (question: Question, otherwise?: string) => Promise<string>;
  readonly date: (question: Question) => Promise<string>;
  readonly count: (question: Question, otherwise: number) => Promise<number>;
  readonly choice: (
    question: Question,
    choices: readonly Choice[],
    otherwise: string | undefined,
  ) => Promise<string>;
  readonly seats: (posts: readonly string[]) => Promise<string>;
}

function askingFor({ ask }: Interview, { words: { wrong } }: Known): Asking {
  const fits = (isRight: (answer: string) => boolean, what: string) => (answer: string) =>
    isRight(answer) ? undefined : what;
  const isCount = (answer: string) => /^\d{1,7}$/.test(answer);
  return {
    text: (question, otherwise) =>
      ask({
        question,
        otherwise,
        wrong: fits((answer) => answer !== "" || otherwise === "", wrong.text),
      }),
    slug: (question, otherwise) =>
      ask({
        question,
        otherwise,
        wrong: fits((answer) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer), wrong.slug),
      }),
    date: (question) =>
      ask({
        question,
        wrong: fits((answer) => readDay("", answer).problem === undefined, wrong.date),
      }),
    count: async (question, otherwise) =>
      Number(
        await ask({ question, otherwise: String(otherwise), wrong: fits(isCount, wrong.count) }),
      ),
    choice: (question, choices, otherwise) => {
      const ids = choices.map(({ id }) => id);
      return ask({
        question,
        otherwise,
        choices: choices.map(({ id, name }) => `${id} ${name}`.trim()),
        wrong: fits((answer) => ids.includes(answer), wrong.choice(ids)),
      });
    },
    seats: (posts) =>
      ask({
        question: "seats",
        otherwise: "",
        wrong: fits(
          (answer) => answer === "" || readSeats(answer, posts) !== undefined,
          wrong.seats(posts),
        ),
      }),
  };
}

/** `chair=1,deputy=1,member=5` as seats of each post; undefined where a post is missing, unknown or not counted. */
function readSeats(
  written: string,
  posts: readonly string[],
): Readonly<Record<string, number>> | undefined {
  const pairs = written.split(/[,，\s]+/).map((pair) => /^([a-z0-9-]+)[=:](\d{1,3})$/.exec(pair));
  const seats = new Map(pairs.map((pair) => [pair?.[1] ?? "", Number(pair?.[2])]));
  const isWhole = seats.size === posts.length && posts.every((post) => seats.has(post));
  return isWhole
    ? Object.fromEntries(posts.map((post) => [post, seats.get(post) ?? 0]))
    : undefined;
}
