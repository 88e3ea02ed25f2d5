import type { WrittenLocale } from "../locale.ts";

/** What findings say of counts of seats, representatives and households that the law does not allow. */
export interface SeatsWords {
  /** Seats of some posts, named, or of all; the figure may be a sum: `1 + 1 + 5 = 7`. */
  readonly seats: (posts: readonly string[], figure: string) => string;
  readonly seatsHint: string;
  readonly households: (households: number) => string;
  readonly householdsHint: string;
  readonly perHousehold: (representatives: number, households: number) => string;
  readonly ofGroup: (group: string, representatives: number) => string;
  readonly perGroup: (representatives: number, groups: number) => string;
  readonly representativesHint: string;
}

export const seatsWords: Record<WrittenLocale, SeatsWords> = {
  "zh-Hans": {
    seats: (posts, figure) =>
      `应选名额${posts.length === 0 ? "合计" : `（${posts.join("、")}）`}为 ${figure} 名。`,
    seatsHint: "请核对 schedule.yaml 的 seats（应选名额）。",
    households: (households) => `社区共 ${households} 户。`,
    householdsHint: "请核对 community.yaml 的 households（户数）。",
    perHousehold: (representatives, households) =>
      `名单上有户代表 ${representatives} 名，社区共 ${households} 户。`,
    ofGroup: (group, representatives) => `「${group}」有代表 ${representatives} 名。`,
    perGroup: (representatives, groups) =>
      `名单上有小组代表 ${representatives} 名，居民小组共 ${groups} 个。`,
    representativesHint:
      "按代表选举的，voter-roll.yaml 里写代表的人数；户数和小组见 community.yaml。",
  },
  en: {
    seats: (posts, figure) =>
      `The seats ${posts.length === 0 ? "in all" : `(${posts.join(", ")})`} are ${figure}.`,
    seatsHint: "Check the seats in schedule.yaml.",
    households: (households) => `The community has ${households} households.`,
    householdsHint: "Check households in community.yaml.",
    perHousehold: (representatives, households) =>
      `The roll has ${representatives} household representatives for ${households} households.`,
    ofGroup: (group, representatives) => `“${group}” has ${representatives} representatives.`,
    perGroup: (representatives, groups) =>
      `The roll has ${representatives} representatives for ${groups} groups.`,
    representativesHint:
      "Where representatives elect, voter-roll.yaml counts them; households and groups are in community.yaml.",
  },
};
