import { type Relation, relations } from "../../../src/model/relation.ts";
import { asItIs, type Change, first, voters } from "./builders.ts";
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
  tieVotedAgain,
  turnout,
} from "./count-cases.ts";
import {
  closeFour,
  conflict,
  electionCommitteeOf,
  formalCandidates,
  margin,
  noCandidateProxy,
  oneWoman,
  proxiesBefore,
  scrutineers,
  threeProxies,
  withdrawal,
} from "./people-cases.ts";

const urban2018 = (number: string, parts: readonly Part[]) =>
  article("urban-national-2018", `Urban (2018) art. ${number}`, inForce(parts));

/** The 2018 text is no longer in force: its elections are older. */
function inForce(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => ({ ...part, mode: { ...part.mode, electionDay: "2021-06-03" } }));
}

const urban2018Cases = [
  ...urban2018("7", [committeeOf("committee-size", 5, 9)]),
  ...urban2018("8", [
    methods(
      "who-elects",
      ["all-voters", "household-representatives", "group-representatives"],
      ["self-nomination"],
    ),
    ...by("household-representatives", [
      {
        rule: "one-per-household",
        met: [["1,000 representatives of 1,000 households are lawful", voters(500, 500)]],
        missed: [["1,001 of 1,000 households are not", voters(500, 501)]],
      },
    ]),
    ...by("group-representatives", [
      {
        rule: "two-or-three-per-group",
        met: [["groups with 2 and with 3 representatives are lawful", voters(2, 3)]],
        missed: [
          ["a group with 1 is not", voters(1, 3)],
          ["a group with 4 is not", voters(2, 4)],
        ],
      },
    ]),
  ]),
];

const households =
  (count: number): Change =>
  (election) => ({
    ...election,
    community: { ...election.community, households: count },
  });

const urban2025Cases = article("urban-national-2025", "Urban (2025)", [
  ...roll,
  turnout("valid-all-voters", "voters"),
  ...by("household-representatives", [turnout("valid-households", "household representatives")]),
  {
    rule: "households-per-committee",
    today: "2026-06-01",
    met: [
      ["1,000 households are enough for a committee", households(1000)],
      ["3,000 households are not too many", households(3000)],
    ],
    missed: [
      ["999 are not enough", households(999)],
      ["3,001 are too many", households(3001)],
    ],
  },
]);

const electedRelative = (name: string, relation: Relation): Change =>
  first("chair", { relatives: [{ name, relation }] });

const gansuCases = article("urban-gansu-2026", "Gansu art. 5", [
  committeeOf("committee-size", 5, 9),
  oneWoman,
  {
    rule: "no-close-relatives",
    met: [
      ["a committee of strangers is lawful", asItIs],
      ["a relative who stood and was not elected is no matter", electedRelative("王乙", "spouse")],
    ],
    missed: relations.map((relation) => [
      `the chair and a ${relation} of hers do not serve together`,
      electedRelative("丁乙", relation),
    ]),
  },
]);

const plan = (number: string, parts: readonly Part[]) =>
  article("yuyin-plan-2027", `Elm Shade plan art. ${number}`, parts);

const planCases = [
  ...plan("3", [committeeOf("committee-size", 5, 9), oneWoman]),
  ...plan("4", [
    electionCommitteeOf(5, 9),
    conflict("election-committee-no-candidates", "管二", "on the election committee", [], "spouse"),
  ]),
  ...plan("6", objections),
  ...plan("7", [
    margin("contested-margin", "chair", 1, 1, ["member", 2]),
    margin("contested-margin", "deputy", 1, 1),
    margin("contested-margin-members", "member", 1, 3, ["chair", 0]),
  ]),
  ...plan("8", formalCandidates),
  ...plan("9", withdrawal("withdrawal-3-days", 3)),
  ...plan("10", [
    required("polling-notice-required", "polling-notice", "the notice of the vote"),
    before("polling-notice-5-days", "polling-notice", 5, "time, places and staff posted"),
    pollingNoticeDetails,
    conflict("staff-not-candidates", "唱一", "among the polling staff", closeFour, "grandchild"),
    scrutineers("mobile-box-scrutineers", "mobileBoxes"),
  ]),
  ...plan("11", [
    ...proxiesBefore("proxies-3-days", 3),
    threeProxies,
    noCandidateProxy,
    required("proxy-list-required", "proxy-list", "the list of proxies"),
    before("proxy-list-before-polling", "proxy-list", 1, "a list of proxies posted"),
  ]),
  ...plan("12", meetingBeforeVote),
  ...plan("14", [
    ballots("issued"),
    required("result-required", "result", "the result"),
    afterVote("result-same-day", "result", 0, "a result announced"),
  ]),
  ...plan("15", [
    majority,
    tieVotedAgain,
    required("elected-required", "elected", "the list of the elected"),
    afterVote("elected-next-day", "elected", 1, "the elected announced"),
  ]),
  ...plan("16", [seatsFilled, runoffWithin("runoff-30-days", 30), bestLosers, oneThird]),
  ...plan("17", [
    required("handover-required", "handover", "the handover"),
    afterLastVote("handover-10-days", "handover", 10, "a handover"),
  ]),
];

export const urbanCases: readonly Case[] = [
  ...urban2018Cases,
  ...urban2025Cases,
  ...gansuCases,
  ...planCases,
];
