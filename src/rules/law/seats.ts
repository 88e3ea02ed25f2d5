import { seatsWords } from "../../i18n/law/seats-words.ts";
import { localize, writtenLocale } from "../../i18n/locale.ts";
import type { Election } from "../../model/project.ts";
import type { RuleOf } from "../../model/rule.ts";
import { electionEnd, hasCome } from "../../timetable/steps.ts";
import { communityPlace, recordPlace } from "../context.ts";
import { postName } from "../names.ts";
import {
  type Breach,
  type Judge,
  type JudgeContext,
  type Judgement,
  judged,
  met,
  open,
} from "./judgement.ts";
import { isWithin } from "./ranges.ts";

/** Whether there are as many seats as the law has, of some posts together or of all. */
export const judgeSeats: Judge<"seats"> = (rule, election, { locale }) => {
  const { schedule, rulebook } = election;
  const known = rulebook.posts.map(({ id }) => id);
  // A post that is misspelt is found as a reference; its seats are nobody's yet.
  if (Object.keys(schedule.seats).some((post) => !known.includes(post))) return open;
  const posts = rule.posts ?? Object.keys(schedule.seats);
  const seats = posts.flatMap((post) => schedule.seats[post] ?? []);
  const total = seats.reduce((sum, one) => sum + one, 0);
  if (isWithin(total, rule)) return met;
  const words = seatsWords[writtenLocale(locale)];
  const [only, ...others] = posts;
  const path = only === undefined || others.length > 0 ? ["seats"] : ["seats", only];
  const names = (rule.posts ?? []).map((post) => postName(post, election, locale));
  return judged([
    {
      place: recordPlace(election, "schedule", path),
      facts: words.seats(
        names,
        seats.length < 2 ? String(total) : `${seats.join(" + ")} = ${total}`,
      ),
      hint: words.seatsHint,
    },
  ]);
};

/** Whether each household, or each residents' group, has as many representatives on the roll as the law has. */
export const judgeRepresentatives: Judge<"representatives"> = (rule, election, context) => {
  const { per } = rule;
  switch (per) {
    case "household":
      return ofHouseholds(rule, election, context);
    case "group":
      return ofGroups(rule, election, context);
    default:
      return per satisfies never;
  }
};

function ofHouseholds(
  rule: RuleOf<"representatives">,
  election: Election,
  { locale }: JudgeContext,
): Judgement {
  const { schedule, voterRoll, community } = election;
  if (schedule.method !== "household-representatives") return met;
  if (voterRoll === undefined) return open;
  if (isWithin(voterRoll.total, times(rule, community.households))) return met;
  const words = seatsWords[writtenLocale(locale)];
  return judged([
    {
      place: recordPlace(election, "voterRoll", ["total"]),
      facts: words.perHousehold(voterRoll.total, community.households),
      hint: words.representativesHint,
    },
  ]);
}

/** Group by group where the roll counts them; else by their sum. */
function ofGroups(
  rule: RuleOf<"representatives">,
  election: Election,
  { locale }: JudgeContext,
): Judgement {
  const { schedule, voterRoll, community } = election;
  if (schedule.method !== "group-representatives") return met;
  if (voterRoll === undefined) return open;
  const words = seatsWords[writtenLocale(locale)];
  const hint = words.representativesHint;
  const each = voterRoll.groups.flatMap(({ group, voters }, index): readonly Breach[] => {
    const known = community.groups.find(({ id }) => id === group);
    if (known === undefined || isWithin(voters, rule)) return [];
    const place = recordPlace(election, "voterRoll", ["groups", index, "voters"]);
    return [{ place, facts: words.ofGroup(localize(known.name, locale), voters), hint }];
  });
  const groups = community.groups.length;
  if (voterRoll.groups.length > 0 || isWithin(voterRoll.total, times(rule, groups))) {
    return judged(each);
  }
  const place = recordPlace(election, "voterRoll", ["total"]);
  return judged([{ place, facts: words.perGroup(voterRoll.total, groups), hint }]);
}

/** A range for each of many. */
function times({ atLeast, atMost, exactly }: RuleOf<"representatives">, many: number) {
  const each = (count: number | undefined) => (count === undefined ? undefined : count * many);
  return { atLeast: each(atLeast), atMost: each(atMost), exactly: each(exactly) };
}

/**
 * Whether the community has as many households as the law has. Open for an election that is over: how many
 * there were then is not recorded.
 */
export const judgeHouseholds: Judge<"households"> = (rule, election, { locale, today }) => {
  const { communityId, community } = election;
  if (!hasCome(today, electionEnd(election))) return open;
  if (isWithin(community.households, rule)) return met;
  const words = seatsWords[writtenLocale(locale)];
  return judged([
    {
      place: communityPlace(communityId, ["households"]),
      facts: words.households(community.households),
      hint: words.householdsHint,
    },
  ]);
};
