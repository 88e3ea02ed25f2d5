import type { Candidates } from "../model/candidates.ts";
import type { Notice } from "../model/notice.ts";
import type { Results } from "../model/results.ts";
import type { Localized } from "../model/scalars.ts";
import type { Schedule } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import {
  absolute,
  type ElectionKey,
  electionPath,
  noticePath,
  photoPath,
  posterPath,
} from "../notices/addresses.ts";
import { composeNotice } from "../notices/compose.ts";
import { electionName } from "../notices/election-words.ts";
import { noticeText } from "../notices/plain-text.ts";
import type { PublishedElection } from "../notices/publication.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import {
  addresses,
  dateJson,
  hoursJson,
  inEachLanguage,
  type Json,
  timeJson,
  translated,
} from "./json.ts";
import { rollRecord } from "./roll-record.ts";

/** What is public of an election, as JSON: schedule, roll in figures, candidates, proxies, results, notices. */
export function electionRecord(
  published: PublishedElection,
  site: Site,
): { readonly [key: string]: Json } {
  const { election, stage } = published;
  const { schedule, voterRoll, candidates, proxies, results } = election;
  const key = { communityId: election.communityId, electionId: election.id };
  return {
    id: election.id,
    name: inEachLanguage(site, (locale) => electionName(election, locale)),
    stage,
    ...scheduleJson(published, site),
    electionCommittee: schedule.electionCommittee,
    pollingPlaces: schedule.pollingPlaces.map((place) => pollingPlaceJson(place, site)),
    mobileBoxes: schedule.mobileBoxes.map(({ id, serves, hours, scrutineers }) => ({
      id,
      serves: translated(serves, site),
      hours: hoursJson(hours),
      scrutineers,
    })),
    staff: schedule.staff,
    voterRoll: voterRoll === undefined ? undefined : rollRecord(voterRoll, site),
    candidates: candidates?.candidates.map((candidate) => candidateJson(candidate, key, site)),
    proxies: proxies?.proxies.map(({ voter, holder }) => ({ voter, holder })),
    rounds: results?.rounds.map(roundJson),
    notices: published.notices.map((plan) => noticeJson(plan, published, site)),
    pages: addresses(site, (locale) => electionPath(key, locale, site)),
  };
}

/** What a record says of a person. */
export function personJson(person: Person, site: Site): { readonly [key: string]: Json } {
  return {
    name: person.name,
    romanised: person.romanised,
    sex: person.sex,
    birthYear: person.birthYear,
    education: person.education,
    occupation: translated(person.occupation, site),
    party: translated(person.party, site),
  };
}

type Candidate = Candidates["candidates"][number];

interface Person extends Pick<Candidate, "name" | "romanised" | "sex" | "birthYear" | "education"> {
  readonly occupation?: Localized | undefined;
  readonly party?: Localized | undefined;
}

function scheduleJson(
  { election: { schedule, rulebook } }: PublishedElection,
  site: Site,
): { readonly [key: string]: Json } {
  return {
    term: schedule.term,
    byElection: schedule.byElection ?? false,
    method: schedule.method,
    seats: schedule.seats,
    state: stateJson(schedule.state, site),
    steps: schedule.steps.map((step) => {
      const ruled = rulebook.steps.find(({ id }) => id === step.step);
      return {
        step: step.step,
        name: translated(ruled?.name, site),
        action: translated(ruled?.action, site),
        date: dateJson(step.date),
        from: dateJson(step.from),
        until: dateJson(step.until),
        hours: hoursJson(step.hours),
        by: timeJson(step.by),
        place: translated(step.place, site),
        note: translated(step.note, site),
      };
    }),
  };
}

function stateJson(state: Schedule["state"], site: Site): Json {
  if (state.kind === "going-on") return { kind: state.kind };
  return {
    kind: state.kind,
    reason: translated(state.reason, site),
    announced: dateJson(state.announced),
    until: state.kind === "postponed" ? dateJson(state.until) : undefined,
  };
}

function pollingPlaceJson(place: Schedule["pollingPlaces"][number], site: Site): Json {
  return {
    id: place.id,
    name: translated(place.name, site),
    address: translated(place.address, site),
    hours: hoursJson(place.hours),
    groups: place.groups,
    stepFree: place.stepFree,
    note: translated(place.note, site),
  };
}

function candidateJson(candidate: Candidate, key: ElectionKey, site: Site): Json {
  return {
    post: candidate.post,
    ...personJson(candidate, site),
    standing: candidate.standing,
    nominatedBy: candidate.nominatedBy,
    nominationVotes: candidate.nominationVotes,
    withdrawn: dateJson(candidate.withdrawn),
    statement: translated(candidate.statement, site),
    photo:
      candidate.photo === undefined
        ? undefined
        : absolute(photoPath(key, candidate.photo, site), site),
  };
}

function roundJson(round: Results["rounds"][number]): Json {
  return {
    date: dateJson(round.date),
    registered: round.registered,
    tookPart: round.tookPart,
    issued: round.issued,
    returned: round.returned,
    valid: round.valid,
    invalid: round.invalid,
    channels: round.channels.map(({ channel, returned }) => ({ channel, returned })),
    contests: round.contests.map(({ post, votes, others, elected }) => ({
      post,
      votes: votes.map((vote) => ({
        name: vote.name,
        for: vote.for,
        against: vote.against,
        abstained: vote.abstained,
      })),
      others,
      elected,
    })),
  };
}

function noticeJson(plan: NoticePlan, published: PublishedElection, site: Site): Json {
  const notices = site.languages.map((locale) => composeNotice(plan, published, site, locale));
  const each = (value: (notice: Notice) => Json): Json =>
    Object.fromEntries(notices.map((notice) => [notice.locale, value(notice)]));
  return {
    id: plan.id,
    kind: plan.kind,
    number: plan.number,
    posted: dateJson(plan.posted),
    until: plan.until === undefined ? undefined : dateJson(plan.until),
    postings: published.election.postings?.postings
      .filter(({ notice }) => notice === plan.id)
      .map(({ date, time, places, by, removed }) => ({
        date: dateJson(date),
        time: timeJson(time),
        places,
        by: translated(by, site),
        removed: dateJson(removed),
      })),
    steps: notices[0]?.steps,
    corrects: notices[0]?.corrects,
    correctedBy: notices[0]?.correctedBy,
    title: each(({ title }) => title),
    issuer: each(({ issuer }) => issuer),
    citations: each(({ citations }) => citations),
    text: each(noticeText),
    pages: addresses(site, (locale) => noticePath({ ...keyOf(plan, published), locale }, site)),
    posters: addresses(site, (locale) =>
      posterPath({ ...keyOf(plan, published), locale }, "a4-pdf", site),
    ),
  };
}

function keyOf({ id }: NoticePlan, { election }: PublishedElection) {
  return { communityId: election.communityId, electionId: election.id, id };
}
