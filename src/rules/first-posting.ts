import { formatDate, formatTime } from "../i18n/dates.ts";
import { writtenLocale } from "../i18n/locale.ts";
import { type PostingWords, postingWords } from "../i18n/posting-findings.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { hasCome, voteCloses, voteDay } from "../timetable/steps.ts";
import type { ElectionContext } from "./context.ts";
import { type Act, placeOf, titleOf } from "./posting-acts.ts";
import { brokenByPosting } from "./posting-days.ts";

/** The day on which residents could first read it, against its own day, the law's and the vote. */
export function checkFirst(
  plan: NoticePlan,
  act: Act,
  election: Election,
  context: ElectionContext,
): readonly Finding[] {
  const { locale } = context;
  const { date } = act.posting;
  const words = postingWords[writtenLocale(locale)];
  const title = titleOf(plan, election, locale);
  const tooSoon = beforeVote(plan, act, title, words, election, context);
  if (tooSoon !== undefined) return [tooSoon];
  if (date.equals(plan.posted)) return [];
  const place = placeOf(act, "date", election);
  const intro = words.reckoned(title, formatDate(date, locale));
  const broken = brokenByPosting(plan, date, election, context);
  if (broken.length > 0) {
    return broken.map((finding) => ({
      ...finding,
      message: intro + finding.message,
      place,
      hint: words.brokenHint,
    }));
  }
  const isLate = hasCome(plan.posted, date);
  const [day, own] = [formatDate(date, locale), formatDate(plan.posted, locale)];
  return [
    {
      rule: isLate ? "posted-late" : "posted-early",
      severity: "warning",
      message: isLate ? words.late(title, day, own, undefined) : words.early(title, day, own),
      hint: isLate ? words.lateHint : words.earlyHint,
      place,
    },
  ];
}

/** A result, or who is elected, on the wall before the vote is over. */
function beforeVote(
  plan: NoticePlan,
  act: Act,
  title: string,
  words: PostingWords,
  election: Election,
  { locale }: ElectionContext,
): Finding | undefined {
  const { date, time } = act.posting;
  if (plan.round === undefined || election.schedule.state.kind === "uncontested") return undefined;
  const vote = election.results?.rounds[plan.round]?.date ?? voteDay(election);
  if (vote === undefined) return undefined;
  const finding = (key: "date" | "time", message: string): Finding => ({
    rule: "posted-before-vote",
    severity: "error",
    message,
    hint: words.beforeVoteHint,
    place: placeOf(act, key, election),
  });
  if (!hasCome(vote, date)) {
    return finding(
      "date",
      words.beforeVote(title, formatDate(date, locale), formatDate(vote, locale)),
    );
  }
  const close = plan.round === 0 ? voteCloses(election) : undefined;
  const isOpen =
    time !== undefined && close !== undefined && Temporal.PlainTime.compare(time, close) < 0;
  return date.equals(vote) && isOpen
    ? finding("time", words.beforeClose(title, formatTime(time), formatTime(close)))
    : undefined;
}
