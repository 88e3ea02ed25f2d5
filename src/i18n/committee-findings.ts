import type { WrittenLocale } from "./locale.ts";

/** What findings say of the committee in office, in the languages that offices write in. Dates come in words. */
export interface CommitteeWords {
  readonly bornLate: (year: number, elected: string) => string;
  readonly term: (inOffice: number, elected: string, term: number, vote: string) => string;
  readonly termHint: string;
}

export const committeeWords: Record<WrittenLocale, CommitteeWords> = {
  "zh-Hans": {
    bornLate: (year, elected) => `出生年份 ${year} 晚于当选日期（${elected}）。`,
    term: (inOffice, elected, term, vote) =>
      `这次选举写的是第 ${term} 届（${vote}投票），与 community.yaml 里现任的第 ${inOffice} 届（${elected}当选）接不上。`,
    termHint:
      "换届选举的届次比现任的多一；新一届接任、改了 community.yaml 以后，两处届次相同，当选日期不早于投票日。",
  },
  en: {
    bornLate: (year, elected) =>
      `The year of birth ${year} is after the day of being elected (${elected}).`,
    term: (inOffice, elected, term, vote) =>
      `This election is for term ${term} (poll on ${vote}), which does not follow the committee in office in community.yaml: term ${inOffice}, elected on ${elected}.`,
    termHint:
      "An election's term is one more than that of the committee in office. Once the new committee is in community.yaml, both are the same, and it was elected on the day of the poll or later.",
  },
};
