import { asItIs, type Change, scheduled } from "./builders.ts";
import {
  afterVote,
  article,
  before,
  by,
  type Case,
  committeeOf,
  meetingBeforeVote,
  methods,
  objections,
  type Part,
  pollingNoticeDetails,
  required,
  roll,
} from "./cases.ts";
import {
  afterLastVote,
  ballots,
  bestLosers,
  majority,
  oneThird,
  runoffWithin,
  seatsFilled,
  threeElected,
  tieVotedAgain,
  turnout,
} from "./count-cases.ts";
import {
  closeFour,
  closeRelatives,
  conflict,
  electionCommitteeOf,
  formalCandidates,
  margin,
  noCandidateProxy,
  oneWoman,
  proxiesBefore,
  scrutineers,
  swap,
  threeProxies,
  withdrawal,
} from "./people-cases.ts";

const national = (number: string, parts: readonly Part[]) =>
  article("villages-national-2018", `Villages art. ${number}`, parts);

const oneChair: Part = {
  rule: "one-chair",
  met: [["a committee with one chair is lawful", asItIs]],
  missed: [0, 2].map((chair) => [
    `a committee with ${chair} chairs is not`,
    scheduled(({ seats }) => ({ seats: { ...seats, chair } })),
  ]),
};

const nationalCases = [
  ...national("6", [committeeOf("committee-size", 3, 7), oneChair, oneWoman]),
  ...national("11", [
    methods(
      "direct-election",
      ["all-voters"],
      ["household-representatives", "group-representatives", "self-nomination"],
    ),
  ]),
  ...national("12", [
    conflict("election-committee-no-candidates", "管二", "on the election committee", [], "spouse"),
  ]),
  ...national("14", [...roll, ...objections]),
  ...national("15", [
    margin("more-candidates-than-seats", "member", 1),
    ...meetingBeforeVote,
    closeRelatives,
    required("proxy-list-posted", "proxy-list", "the list of proxies"),
    turnout("valid-half-of-voters", "registered voters"),
    required("result-required", "result", "the result"),
    afterVote("result-on-the-spot", "result", 0, "a result announced"),
    majority,
    seatsFilled,
    bestLosers,
    oneThird,
  ]),
  ...national("19", [
    {
      ...turnout("valid-half-of-voters", "registered voters in a by-election"),
      mode: { byElection: true },
    },
  ]),
  ...national("20", [
    required("handover-required", "handover", "the handover"),
    afterLastVote("handover-10-days", "handover", 10, "a handover"),
  ]),
];

const zhejiang = (number: string, parts: readonly Part[]) =>
  article("villages-zhejiang-2020", `Zhejiang art. ${number}`, parts);

const nominatedBy =
  (tookPart: number): Change =>
  ({ candidates, ...election }) => ({
    ...election,
    candidates: { candidates: [], ...candidates, nomination: { registered: 1000, tookPart } },
  });

const zhejiangCases = [
  ...zhejiang("2", [committeeOf("committee-size", 3, 7)]),
  ...zhejiang("3", [
    methods(
      "direct-election",
      ["all-voters", "self-nomination"],
      ["household-representatives", "group-representatives"],
    ),
    margin("more-candidates-than-seats", "chair", 1),
  ]),
  ...zhejiang("8", [electionCommitteeOf(5, 9)]),
  ...zhejiang("9", [
    conflict(
      "election-committee-no-candidates",
      "管二",
      "on the election committee",
      closeFour,
      "grandparent",
    ),
    ...by("self-nomination", [
      conflict(
        "election-committee-no-candidates",
        "管二",
        "on the election committee, self-nominated,",
        closeFour,
        "grandchild",
      ),
    ]),
  ]),
  ...zhejiang("14", [...roll, ...objections]),
  ...zhejiang("18", [
    ...formalCandidates,
    {
      rule: "nomination-turnout",
      met: [["a nomination in which 501 of 1,000 take part is valid", nominatedBy(501)]],
      missed: [["one in which 500 of 1,000 do is not", nominatedBy(500)]],
    },
  ]),
  ...zhejiang("19", withdrawal("withdrawal-3-days", 3)),
  ...zhejiang(
    "20",
    by("self-nomination", [
      before("self-nomination-10-days", "self-nomination", 10, "self-nomination until"),
      required("self-nominees-required", "self-nominees", "the list of self-nominees"),
      before("self-nominees-5-days", "self-nominees", 5, "self-nominees posted"),
      {
        rule: "order-of-name-strokes",
        met: [["self-nominees with the fewest strokes first are in order", asItIs]],
        missed: [["self-nominees with two of them swapped are not", swap]],
      },
    ]),
  ),
  ...zhejiang("22", [
    required("polling-notice-required", "polling-notice", "the notice of the vote"),
    before("polling-notice-5-days", "polling-notice", 5, "time, places and staff posted"),
    pollingNoticeDetails,
    conflict("staff-not-candidates", "计一", "among the polling staff", closeFour, "grandparent"),
  ]),
  ...zhejiang("23", [
    before("speech-requests-5-days", "speech-requests", 5, "requests to speak until"),
    required("candidates-meeting-required", "candidates-meeting", "a meeting with the voters"),
    before("candidates-meet-voters", "candidates-meeting", 1, "a meeting with the voters"),
  ]),
  ...zhejiang("24", [scrutineers("mobile-box-scrutineers", "mobileBoxes")]),
  ...zhejiang("25", [
    closeRelatives,
    noCandidateProxy,
    ...proxiesBefore("proxies-3-days", 3),
    threeProxies,
    required("proxy-list-required", "proxy-list", "the list of proxies"),
    before("proxy-list-posted", "proxy-list", 1, "proxies announced"),
  ]),
  ...zhejiang("27", [turnout("valid-half-of-voters", "voters"), ballots("tookPart")]),
  ...zhejiang("28", [majority, tieVotedAgain]),
  ...zhejiang("29", [runoffWithin("runoff-30-days", 30), oneThird]),
  ...zhejiang("30", [threeElected]),
  ...zhejiang("32", [
    required("result-required", "result", "the result"),
    afterVote("result-on-the-spot", "result", 0, "votes announced"),
    required("elected-required", "elected", "the list of the elected"),
    afterVote("elected-next-day", "elected", 1, "the elected announced"),
  ]),
  ...zhejiang("33", [
    required("handover-required", "handover", "the handover"),
    afterLastVote("handover-10-days", "handover", 10, "a handover"),
  ]),
];

const shanghai = (number: string, parts: readonly Part[]) =>
  article("villages-shanghai-2020", `Shanghai art. ${number}`, parts);

const shanghaiCases = [
  ...shanghai("10", [...roll, ...objections]),
  ...shanghai("12", [
    ...formalCandidates,
    margin("more-candidates-than-seats", "chair", 1, 1, ["member", 2]),
    margin("more-candidates-than-seats", "deputy", 1, 1),
    margin("more-candidates-for-members", "member", 1, 3, ["chair", 0]),
  ]),
  ...shanghai("14", [
    conflict(
      "staff-not-candidates",
      "监一",
      "among the polling staff",
      ["spouse", "parent", "child", "grandparent", "grandchild"],
      "sibling",
    ),
  ]),
  ...shanghai("16", [
    ...proxiesBefore("proxies-5-days", 5),
    threeProxies,
    required("proxy-list-required", "proxy-list", "the list of proxies"),
    before("proxy-list-posted", "proxy-list", 2, "a list of proxies posted"),
  ]),
  ...shanghai("19", [ballots("tookPart")]),
  ...shanghai("20", [majority, tieVotedAgain]),
  ...shanghai("21", [threeElected, runoffWithin("runoff-30-days", 30), oneThird]),
  ...shanghai("24", [
    required("seal-handover-required", "seal-handover", "the handover of the seal"),
    afterLastVote("seal-handover-same-day", "seal-handover", 0, "the seal handed over"),
    required("handover-required", "handover", "the handover"),
    afterLastVote("handover-10-days", "handover", 10, "a handover of the rest"),
  ]),
];

const beijing = (number: string, parts: readonly Part[]) =>
  article("villages-beijing-2012", `Beijing art. ${number}`, parts);

const beijingCases = [
  ...beijing("15", [...roll, ...objections]),
  ...beijing("20", formalCandidates),
  ...beijing("23", [
    scrutineers("polling-place-scrutineers", "pollingPlaces"),
    scrutineers("mobile-box-scrutineers", "mobileBoxes"),
  ]),
  ...beijing("25", [...proxiesBefore("proxies-before-polling", 1), threeProxies, noCandidateProxy]),
  ...beijing("27", [
    required("result-required", "result", "the result"),
    afterVote("result-on-the-spot", "result", 0, "a result announced"),
  ]),
  ...beijing("29", [majority, tieVotedAgain]),
  ...beijing("30", [seatsFilled, runoffWithin("runoff-15-days", 15), oneThird]),
  ...beijing("32", [
    required("handover-required", "handover", "the handover"),
    afterLastVote("handover-10-days", "handover", 10, "a handover"),
  ]),
];

export const villageCases: readonly Case[] = [
  ...nationalCases,
  ...zhejiangCases,
  ...shanghaiCases,
  ...beijingCases,
];
