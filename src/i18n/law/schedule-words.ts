import type { Detail } from "../../model/rule.ts";
import type { Method } from "../../model/schedule.ts";
import { localize, type WrittenLocale } from "../locale.ts";
import { methodNames } from "../vocabulary.ts";

/** What findings say of a schedule that lacks what the law asks for. Steps, hours and places come in words. */
export interface ScheduleWords {
  readonly noStep: (step: string) => string;
  readonly addStep: (id: string) => string;
  /** The hours of a step or of a polling place. */
  readonly hours: (what: string, hours: string) => string;
  readonly writeHours: (from: string, until: string) => string;
  readonly noHours: (step: string) => string;
  /** What the notice of a step must tell and the schedule does not. */
  readonly untold: (detail: Detail, step: string, posted: string) => string;
  /** Where in schedule.yaml it is written. */
  readonly tell: Readonly<Record<Detail, string>>;
  readonly method: (method: Method) => string;
  readonly allowedMethods: (methods: readonly Method[]) => string;
}

/** What notices must tell, as it is called in the middle of a sentence. */
export const detailNames: Record<WrittenLocale, Readonly<Record<Detail, string>>> = {
  "zh-Hans": {
    hours: "时间",
    place: "地点",
    "election-committee": "选举委员会成员",
    "polling-places": "投票站",
    scrutineers: "监票人",
    "vote-callers": "唱票人",
    tellers: "计票人",
  },
  en: {
    hours: "the hours",
    place: "the place",
    "election-committee": "the election committee",
    "polling-places": "the polling places",
    scrutineers: "the scrutineers",
    "vote-callers": "the vote callers",
    tellers: "the tellers",
  },
};

export const scheduleWords: Record<WrittenLocale, ScheduleWords> = {
  "zh-Hans": {
    noStep: (step) => `日程里没有「${step}」这一步。`,
    addStep: (id) => `在 schedule.yaml 的 steps 里补上 step: ${id} 和它的日期。`,
    hours: (what, hours) => `「${what}」的时间是${hours}。`,
    writeHours: (from, until) => `改为 hours: ${from}-${until}。`,
    noHours: (step) => `「${step}」没有写时间。`,
    untold: (detail, step, posted) =>
      `「${step}」的公告应于${posted}张贴，日程里还没有写${detailNames["zh-Hans"][detail]}。`,
    tell: {
      hours: "在这一步写上 hours（时间）；各投票站另有时间的，写在 pollingPlaces 里。",
      place: "在这一步写上 place（地点）；分设投票站的，写在 pollingPlaces 里。",
      "election-committee": "在 schedule.yaml 写上 electionCommittee（选举委员会）。",
      "polling-places": "在 schedule.yaml 的 pollingPlaces 里写上投票站。",
      scrutineers: "在 schedule.yaml 的 staff.scrutineers 里写上监票人。",
      "vote-callers": "在 schedule.yaml 的 staff.voteCallers 里写上唱票人。",
      tellers: "在 schedule.yaml 的 staff.tellers 里写上计票人。",
    },
    method: (method) => `选举方式写的是 ${methodInWords(method, "zh-Hans")}。`,
    allowedMethods: (methods) =>
      `可以写：${methods.map((one) => methodInWords(one, "zh-Hans")).join("、")}；确实用这种方式选举的，请换用相应的 rulebook（规则）。`,
  },
  en: {
    noStep: (step) => `The schedule has no step “${step}”.`,
    addStep: (id) => `Add step: ${id} and its day to the steps of schedule.yaml.`,
    hours: (what, hours) => `“${what}” is open from ${hours}.`,
    writeHours: (from, until) => `Write hours: ${from}-${until}.`,
    noHours: (step) => `“${step}” gives no hours.`,
    untold: (detail, step, posted) =>
      `The notice of “${step}” is due on ${posted}, but the schedule does not give ${detailNames.en[detail]} yet.`,
    tell: {
      hours: "Give the step its hours; hours of polling places go to pollingPlaces.",
      place: "Give the step its place; polling places go to pollingPlaces.",
      "election-committee": "Add electionCommittee to schedule.yaml.",
      "polling-places": "Add the polling places to pollingPlaces in schedule.yaml.",
      scrutineers: "Add the scrutineers to staff.scrutineers in schedule.yaml.",
      "vote-callers": "Add the vote callers to staff.voteCallers in schedule.yaml.",
      tellers: "Add the tellers to staff.tellers in schedule.yaml.",
    },
    method: (method) => `The method of the election is ${methodInWords(method, "en")}.`,
    allowedMethods: (methods) =>
      `Allowed: ${methods.map((one) => methodInWords(one, "en")).join("; ")}. If the election is held by this method indeed, give it the rulebook for that.`,
  },
};

/** A method as it is written, and what it means. */
function methodInWords(method: Method, locale: WrittenLocale): string {
  const words = localize(methodNames[method], locale);
  return locale === "en" ? `${method} (${words.toLowerCase()})` : `${method}（${words}）`;
}
