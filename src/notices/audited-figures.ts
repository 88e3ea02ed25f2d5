import { auditResults, type RoundAudit, type TurnoutAudit } from "../audit/audit.ts";
import type { ContestAudit, Threshold } from "../audit/contest.ts";
import type { Counted } from "../audit/count.ts";
import { electedPeople, womenElected } from "../audit/elected.ts";
import { runoffDeadline } from "../audit/runoff.ts";
import { formatCitation } from "../i18n/citations.ts";
import { shareName } from "../i18n/shares.ts";
import { isPlurality, type Rule, type RuleOf, rulesOf } from "../model/rule.ts";
import type { Localized, Share } from "../model/scalars.ts";
import { laterRoundName, roundIndex } from "./result-words.ts";
import { type PostElected, person, postName, type Subject, theVoters } from "./subject.ts";
import {
  enumerate,
  fullDate,
  given,
  joined,
  nothing,
  type Phrase,
  say,
  series,
  text,
  words,
} from "./text.ts";

/** Figures that are worked out from the counts, each with the article that it rests on. */

/** A label and what is said under it. */
export type Fact = readonly [label: Localized, value: Phrase];

/** The round that a notice tells, recomputed. */
export function auditOf({ plan, election }: Subject): RoundAudit | undefined {
  return auditResults(election)[roundIndex(plan)];
}

/** Whether the vote counts, and how many votes it took to be elected. */
export function validityFacts(subject: Subject): readonly Fact[] {
  const audit = auditOf(subject);
  if (audit === undefined) return [];
  const threshold = audit.contests.find((contest) => contest.threshold !== undefined)?.threshold;
  return [
    ...audit.turnout.map(
      (turnout): Fact => [{ "zh-Hans": "选举效力", en: "Validity" }, validity(subject, turnout)],
    ),
    [
      { "zh-Hans": "当选所需票数", en: "Votes needed" },
      given(audit.isVoid ? undefined : threshold, (one) => votesNeeded(subject, one)),
    ],
  ];
}

/** Those who share the last seats, and what follows. */
export function tieFact(subject: Subject): Fact {
  const rule = rulesOf(subject.election.rulebook, "tie")[0];
  const ties = (auditOf(subject)?.contests ?? []).map((contest) => tied(subject, contest, rule));
  return [{ "zh-Hans": "得票相等", en: "Tied" }, series(ties)];
}

/** By when the runoff is held, and who may stand in it; nothing once it was held, or need not be. */
export function runoffFact(subject: Subject): Fact {
  const { election, plan } = subject;
  const rounds = auditResults(election).slice(0, roundIndex(plan) + 1);
  const last = rounds.at(-1);
  const empty = (last?.vacancies ?? []).filter(({ tie }) => tie === undefined);
  const isHeld = rounds.some(({ vote }) => vote === "runoff");
  const isDue = last?.isVoid === false && !isHeld && empty.length > 0 && !isEnough(subject);
  const deadline = isDue ? runoffDeadline(election) : undefined;
  const losers = isDue ? empty.filter(({ standing }) => standing.length > 0) : [];
  const [standing] = losers.length === 0 ? [] : rulesOf(election.rulebook, "runoff-candidates");
  const people = series(
    losers.map((one) => named(subject, one.post, one.standing, empty.length > 1)),
  );
  const told = series([
    given(deadline, ({ day }) =>
      say({
        "zh-Hans": text`最迟于${fullDate(day)}举行`,
        en: text`no later than ${fullDate(day)}`,
      }),
    ),
    standing === undefined
      ? nothing
      : say({
          "zh-Hans": text`未当选的人中得票多的可以参加，依次为${people}`,
          en: text`those not elected who had most votes may stand, in this order: ${people}`,
        }),
  ]);
  const rules = [deadline?.rule, standing].filter((rule) => rule !== undefined);
  return [laterRoundName(election), joined([told, citedIn(subject, ...rules)], "")];
}

/** Who may stand for a post in the vote after the first, most votes first: the tied alone, where there are any. */
export function standingFor(
  post: PostElected,
  subject: Subject,
): { readonly people: readonly Counted[]; readonly isTied: boolean } {
  const vacancy = auditResults(subject.election)[0]?.vacancies.find((one) => one.post === post.id);
  return {
    people: vacancy?.tie?.people ?? vacancy?.standing ?? [],
    isTied: vacancy?.tie !== undefined,
  };
}

/** How many women are elected, where the law asks for them and every sex is recorded. */
export function womenFact(subject: Subject): Fact {
  const { election, plan } = subject;
  const upToNow = electedPeople(election).filter(({ round }) => round <= roundIndex(plan));
  const { women, unknown } = womenElected(upToNow);
  const [rule] = unknown === 0 && upToNow.length > 0 ? rulesOf(election.rulebook, "women") : [];
  return [
    { "zh-Hans": "当选人中的女性", en: "Women among the elected" },
    given(rule, (asked) =>
      say({
        "zh-Hans": text`${women}人${citedIn(subject, asked)}`,
        en: text`${women}${citedIn(subject, asked)}`,
      }),
    ),
  ];
}

function validity(subject: Subject, { rule, needed, isReached }: TurnoutAudit): Phrase {
  const share = shareOf(rule.moreThan);
  const voters = theVoters(subject);
  const cited = citedIn(subject, rule);
  return isReached
    ? say({
        "zh-Hans": text`有效，参加投票的人数超过登记${voters}的${share}（至少${needed}人）${cited}`,
        en: text`valid, as more than ${share} of the registered ${voters} took part (at least ${needed})${cited}`,
      })
    : say({
        "zh-Hans": text`无效，参加投票的人数不到${needed}人，没有超过登记${voters}的${share}${cited}`,
        en: text`void, as fewer than ${needed} took part, not more than ${share} of the registered ${voters}${cited}`,
      });
}

function votesNeeded(subject: Subject, { rule, needed }: Threshold): Phrase {
  if (isPlurality(rule)) return nothing;
  const of = bases[rule.of];
  const cited = citedIn(subject, rule);
  const { moreThan, atLeast } = rule;
  if (moreThan !== undefined) {
    const share = shareOf(moreThan);
    return say({
      "zh-Hans": text`至少${needed}票，超过${of}的${share}${cited}`,
      en: text`at least ${needed}, more than ${share} of ${of}${cited}`,
    });
  }
  return given(atLeast, (one) => {
    const share = shareOf(one);
    return say({
      "zh-Hans": text`至少${needed}票，不少于${of}的${share}${cited}`,
      en: text`at least ${needed}, no fewer than ${share} of ${of}${cited}`,
    });
  });
}

const bases: Record<RuleOf<"votes-needed">["of"], Localized> = {
  "took-part": { "zh-Hans": "参加投票人数", en: "those who took part" },
  returned: { "zh-Hans": "收回选票", en: "the ballot papers returned" },
  valid: { "zh-Hans": "有效票", en: "the valid ballot papers" },
};

const outcomes: Record<RuleOf<"tie">["decidedBy"], Localized> = {
  "vote-again": { "zh-Hans": "，须再次投票", en: "; they are voted on again" },
  lots: { "zh-Hans": "，抽签决定", en: "; lots decide" },
};

function tied(
  subject: Subject,
  { count, record: { post } }: ContestAudit,
  rule: RuleOf<"tie"> | undefined,
): Phrase {
  return given(count?.tie, ({ people, seats }) => {
    const who = named(subject, post, people, true);
    const votes = people[0]?.votes ?? 0;
    const then = rule === undefined ? "" : outcomes[rule.decidedBy];
    const cited = given(rule, (one) => citedIn(subject, one));
    return say({
      "zh-Hans": text`${who}各得${votes}票，只有${seats}个名额${then}${cited}`,
      en: text`${who} have ${votes} votes each; seats left: ${seats}${then}${cited}`,
    });
  });
}

/** People by name, after their post where there are several. */
function named(
  subject: Subject,
  post: string,
  people: readonly Counted[],
  isOfSeveral: boolean,
): Phrase {
  const names = enumerate(people.map(({ name }) => person(subject, name)));
  if (!isOfSeveral) return names;
  const title = postName(subject, post);
  return say({ "zh-Hans": text`${title}${names}`, en: text`${title}: ${names}` });
}

/** Whether as many are elected as the law asks for, so that seats may stay empty. */
function isEnough(subject: Subject): boolean {
  const elected = electedPeople(subject.election).filter(
    ({ round }) => round <= roundIndex(subject.plan),
  );
  return rulesOf(subject.election.rulebook, "vacant-seats").some(
    ({ unlessElected }) => unlessElected !== undefined && elected.length >= unlessElected,
  );
}

function shareOf(share: Share): Phrase {
  return words((locale) => shareName(share, locale));
}

/** The articles, each once, after a dash. */
function citedIn(
  { election: { rulebook } }: Subject,
  ...rules: readonly Pick<Rule, "citation">[]
): Phrase {
  return (locale) => {
    const articles = rules.map(({ citation }) => formatCitation(citation, rulebook, locale));
    const all = [...new Set(articles)]
      .filter((article) => article !== "")
      .map((article) => words(() => article));
    if (all.length === 0) return nothing();
    return say({ "zh-Hans": text`——${enumerate(all)}`, en: text` – ${series(all)}` })(locale);
  };
}
