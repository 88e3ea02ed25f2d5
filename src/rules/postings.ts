import { formatDate } from "../i18n/dates.ts";
import { localize, writtenLocale } from "../i18n/locale.ts";
import { postingWords } from "../i18n/posting-findings.ts";
import { nearest } from "../load/nearest.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { hasRecord, type NoticePlan } from "../timetable/notice-plan.ts";
import { hasCome, scheduledStep, stepEnd } from "../timetable/steps.ts";
import { type ElectionContext, recordPlace } from "./context.ts";
import { checkFirst } from "./first-posting.ts";
import { type Act, placeName, placeOf, placesOf, titleOf } from "./posting-acts.ts";
import { checkPostingReferences } from "./references.ts";

/**
 * What was posted, held against what the law and the notices themselves say: too late, too early, not at all, not
 * everywhere, taken down too soon. Nothing is said of a community that keeps no `postings.yaml`. The schedule that it is
 * held against must be without errors: they are mended first.
 */
export function checkPostings(election: Election, context: ElectionContext): readonly Finding[] {
  const { postings } = election;
  if (postings === undefined) return [];
  const acts = postings.postings.map((posting, index) => ({ posting, index }));
  const misspelt = misspeltNotices(acts, context.notices);
  return [
    ...checkPostingReferences(election, context),
    ...context.notices.flatMap((plan) => {
      const own = acts.filter(({ posting }) => posting.notice === plan.id);
      if (own.length > 0) return checkNotice(plan, own, election, context);
      return misspelt.has(plan.id) ? [] : notPosted(plan, election, context);
    }),
  ];
}

/** Notices that are meant by a name that is nearly right: that is found as a reference. */
function misspeltNotices(
  acts: readonly Act[],
  notices: readonly NoticePlan[],
): ReadonlySet<string | undefined> {
  const ids = notices.map(({ id }) => id);
  return new Set(
    acts
      .filter(({ posting }) => !ids.includes(posting.notice))
      .map(({ posting }) => nearest(posting.notice, ids)),
  );
}

/** A notice whose day is past, and of which nobody has recorded that it hangs. On the day itself there is still time. */
function notPosted(
  plan: NoticePlan,
  election: Election,
  { locale, today }: ElectionContext,
): readonly Finding[] {
  if (hasCome(today, plan.posted) || !hasRecord(plan, election)) return [];
  const words = postingWords[writtenLocale(locale)];
  const day = formatDate(plan.posted, locale);
  return [
    {
      rule: "not-posted",
      severity: "warning",
      message: words.notPosted(titleOf(plan, election, locale), day),
      hint: words.notPostedHint(plan.id, plan.posted.toString()),
      place: recordPlace(election, "postings", ["postings"]),
    },
  ];
}

function checkNotice(
  plan: NoticePlan,
  acts: readonly Act[],
  election: Election,
  context: ElectionContext,
): readonly Finding[] {
  const [first] = acts.toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a), dayOf(b)));
  if (first === undefined) return [];
  return [
    ...checkFirst(plan, first, election, context),
    ...lateAtPlaces(plan, first, acts, election, context),
    ...notEverywhere(plan, acts, election, context),
    ...acts.flatMap((act) => takenDown(plan, act, acts, election, context)),
  ];
}

function dayOf({ posting }: Act): Temporal.PlainDate {
  return posting.date;
}

/** Places where it came to hang later than elsewhere, and too late. */
function lateAtPlaces(
  plan: NoticePlan,
  first: Act,
  acts: readonly Act[],
  election: Election,
  { locale }: ElectionContext,
): readonly Finding[] {
  const words = postingWords[writtenLocale(locale)];
  return acts.flatMap((act): readonly Finding[] => {
    if (act === first || hasCome(act.posting.date, plan.posted)) return [];
    if (act.posting.date.equals(first.posting.date)) return [];
    const before = acts.filter(
      (other) => other !== act && !hasCome(act.posting.date, other.posting.date),
    );
    const late = placesOf(act, election).filter(
      (id) => !before.some((other) => placesOf(other, election).includes(id)),
    );
    if (late.length === 0) return [];
    return [
      {
        rule: "posted-late",
        severity: "warning",
        message: words.late(
          titleOf(plan, election, locale),
          formatDate(act.posting.date, locale),
          formatDate(plan.posted, locale),
          words.list(late.map((id) => placeName(id, election, locale))),
        ),
        hint: words.lateHint,
        place: placeOf(act, "date", election),
      },
    ];
  });
}

function notEverywhere(
  plan: NoticePlan,
  acts: readonly Act[],
  election: Election,
  { locale }: ElectionContext,
): readonly Finding[] {
  const posted = new Set(acts.flatMap((act) => placesOf(act, election)));
  const known = election.community.postingPlaces ?? [];
  const missing = known.filter(({ id }) => !posted.has(id));
  const last = acts.at(-1);
  if (missing.length === 0 || last === undefined) return [];
  // A place that is not there may stand for the missing one: that is found as a reference.
  if ([...posted].some((id) => !known.some((place) => place.id === id))) return [];
  const words = postingWords[writtenLocale(locale)];
  return [
    {
      rule: "not-posted-everywhere",
      severity: "warning",
      message: words.notAt(
        titleOf(plan, election, locale),
        words.list(missing.map(({ name }) => localize(name, locale))),
      ),
      hint: words.notAtHint,
      place: placeOf(last, "places", election),
    },
  ];
}

/** Taken down before it was put up, or before it may be. What was put up anew at once is not gone. */
function takenDown(
  plan: NoticePlan,
  act: Act,
  acts: readonly Act[],
  election: Election,
  { locale }: ElectionContext,
): readonly Finding[] {
  const { date, removed } = act.posting;
  if (removed === undefined) return [];
  const words = postingWords[writtenLocale(locale)];
  const place = placeOf(act, "removed", election);
  const hint = words.removedHint;
  if (!hasCome(date, removed)) {
    const message = words.removedBefore(formatDate(removed, locale), formatDate(date, locale));
    return [{ rule: "period-order", severity: "error", message, hint, place }];
  }
  const until = mustHangUntil(plan, election);
  const isReplaced = acts.some(
    (other) =>
      other !== act &&
      hasCome(other.posting.date, removed.add({ days: 1 })) &&
      (other.posting.removed === undefined || !hasCome(other.posting.removed, removed)) &&
      placesOf(act, election).every((id) => placesOf(other, election).includes(id)),
  );
  if (until === undefined || hasCome(until, removed) || isReplaced) return [];
  const message = words.removedEarly(
    titleOf(plan, election, locale),
    formatDate(removed, locale),
    formatDate(until, locale),
  );
  return [{ rule: "taken-down-early", severity: "warning", message, hint, place }];
}

/** The last day on which a notice hangs, where the rulebook or the notice itself says so. */
function mustHangUntil(
  { rule, free }: NoticePlan,
  election: Election,
): Temporal.PlainDate | undefined {
  if (free !== undefined) return free.head.until;
  const step = rule?.until === undefined ? undefined : scheduledStep(election, rule.until);
  return step === undefined ? undefined : stepEnd(step);
}
