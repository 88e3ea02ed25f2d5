import type { Contest, Round } from "../../../src/model/results.ts";
import { all, type Change, counted, ending, runoff, votes } from "./builders.ts";
import { afterVote, type Part } from "./cases.ts";

/** The same, and after a runoff counted from that. */
export function afterLastVote(rule: string, step: string, days: number, what: string): Part {
  const { met, missed } = afterVote(rule, step, days, what);
  const inRunoff = (more: number) => all(emptySeat, runoffOn(9), ending(step, more, "runoff"));
  return {
    rule,
    met: [...met, [`${what} ${days} days after a runoff is in time`, inRunoff(days)]],
    missed: [...missed, [`${what} ${days + 1} days after a runoff is not`, inRunoff(days + 1)]],
  };
}

/** More than half take part. */
export function turnout(rule: string, who: string): Part {
  const of = (tookPart: number) =>
    counted(() => ({
      tookPart,
      issued: tookPart,
      returned: tookPart,
      valid: tookPart,
      invalid: 0,
      channels: [{ channel: "station", returned: tookPart }],
    }));
  return {
    rule,
    met: [[`501 of 1,000 ${who} make the election valid`, of(501)]],
    missed: [[`500 of 1,000 ${who} do not`, of(500)]],
  };
}

/** More votes than half of those who took part: 301 of 601, the invalid ballot counted. */
export const majority: Part = {
  rule: "majority-of-votes",
  met: [["301 votes of 601 who took part elect", chairWith(301)]],
  missed: [
    ["300 votes of 601 do not", chairWith(300)],
    [
      "nor 300 of 590 ballots returned, where 601 took part",
      all(
        counted(() => ({
          returned: 590,
          valid: 589,
          channels: [{ channel: "station", returned: 590 }],
        })),
        chairWith(300),
      ),
    ],
    [
      "nor 300 of 590 valid ballots, where 601 took part",
      all(
        counted(() => ({ valid: 590, invalid: 11 })),
        chairWith(300),
      ),
    ],
    [
      "and of more than there are seats with a majority, those with most votes are elected",
      votes("member", (names) => ({
        votes: names.map((name, index) => ({ name, for: 380 - 10 * index })),
        elected: names.filter((_, index) => index !== 2),
      })),
    ],
  ],
};

function chairWith(count: number): Change {
  return votes("chair", (names) => ({
    votes: names.map((name, index) => ({ name, for: index === 0 ? count : 200 })),
    elected: names.slice(0, 1),
  }));
}

/** The third seat for members is tied between two. */
const tied = (elected: number): Change =>
  votes("member", (names) => ({
    votes: names.map((name, index) => ({ name, for: index < 2 ? 400 - index : 350 })),
    elected: names.slice(0, elected),
  }));

const again = (elected: readonly string[]): Contest => ({
  post: "member",
  votes: [
    { name: "石丙", for: 310 },
    { name: "江丙", for: 280 },
  ],
  others: 0,
  elected,
});

/** Those tied at the last seat are voted on again. */
export const tieVotedAgain: Part = {
  rule: "tie-at-last-seat",
  met: [
    [
      "a tie at the last seat is decided by a new vote among the tied",
      all(tied(2), runoff(7, again(["石丙"]))),
    ],
  ],
  missed: [
    ["one of two with 350 votes may not be declared elected", tied(3)],
    ["nor may the tie be left", tied(2)],
    [
      "nor may others be in the new vote",
      all(
        tied(2),
        runoff(7, {
          ...again(["石丙"]),
          votes: [
            { name: "石丙", for: 300 },
            { name: "旁人", for: 280 },
          ],
        }),
      ),
    ],
  ],
};

/** Of three seats for members two are filled: the third who stands has 300 of 601 votes. */
export const emptySeat: Change = votes("member", (names) => ({
  votes: names.map((name, index) => ({ name, for: [400, 399, 300, 100][index] ?? 0 })),
  elected: names.slice(0, 2),
}));

/** A runoff for that seat in which 600 took part and 594 ballots came back: these votes, and who is elected. */
export function runoffWith(
  votesFor: readonly (readonly [name: string, votes: number])[],
  elected: readonly string[],
  days = 9,
  changes: Partial<Round> = {},
): Change {
  return runoff(
    days,
    {
      post: "member",
      votes: votesFor.map(([name, count]) => ({ name, for: count })),
      others: 0,
      elected,
    },
    {
      tookPart: 600,
      issued: 600,
      returned: 594,
      valid: 590,
      invalid: 4,
      channels: [],
      ...changes,
    },
  );
}

function runoffOn(days: number): Change {
  return runoffWith([["石丙", 400]], ["石丙"], days);
}

/** A runoff so many days after the vote. */
export function runoffWithin(rule: string, days: number): Part {
  return {
    rule,
    met: [[`a runoff ${days} days after the vote is in time`, all(emptySeat, runoffOn(days))]],
    missed: [[`a runoff ${days + 1} days after is not`, all(emptySeat, runoffOn(days + 1))]],
  };
}

/** A third of those who took part in the runoff. */
export const oneThird: Part = {
  rule: "runoff-one-third",
  met: [
    ["200 votes of 600 elect in the runoff", all(emptySeat, runoffWith([["石丙", 200]], ["石丙"]))],
  ],
  missed: [
    ["199 of 600 do not", all(emptySeat, runoffWith([["石丙", 199]], ["石丙"]))],
    [
      "and the one with most votes is elected",
      all(
        emptySeat,
        runoffWith(
          [
            ["石丙", 260],
            ["江丙", 261],
          ],
          ["石丙"],
        ),
      ),
    ],
  ],
};

/** Who had most votes of those not elected stands in the runoff. */
export const bestLosers: Part = {
  rule: "runoff-candidates",
  met: [
    [
      "who had 300 votes stands in the runoff",
      all(emptySeat, runoffWith([["石丙", 300]], ["石丙"])),
    ],
  ],
  missed: [
    ["who had 100 does not stand instead", all(emptySeat, runoffWith([["江丙", 300]], ["江丙"]))],
  ],
};

/** An empty seat has a runoff. */
export const seatsFilled: Part = {
  rule: "vacant-seats",
  met: [["a seat filled by a runoff is lawful", all(emptySeat, runoffOn(9))]],
  missed: [["a seat left empty without one is not", emptySeat]],
};

/** Seats may stay empty once 3 are elected. */
export const threeElected: Part = {
  rule: "vacant-seats",
  met: [
    [
      "with 3 elected of 5 the others may stay empty",
      votes("member", (names) => ({
        votes: names.map((name, index) => ({ name, for: index === 0 ? 400 : 250 - index })),
        elected: names.slice(0, 1),
      })),
    ],
  ],
  missed: [
    [
      "with 2 elected they may not",
      votes("member", (names) => ({
        votes: names.map((name, index) => ({ name, for: 250 - index })),
        elected: [],
      })),
    ],
  ],
};

/** No more ballots come back than there are to be. */
export function ballots(than: "tookPart" | "issued"): Part {
  const returned = (count: number): Change =>
    counted(({ issued, tookPart }) => ({
      issued: than === "issued" ? issued : count,
      tookPart: than === "tookPart" ? tookPart : count,
      returned: count,
      valid: count - 1,
      channels: [{ channel: "station", returned: count }],
    }));
  const words = than === "issued" ? "issued" : "who took part";
  return {
    rule: "ballots-returned",
    met: [[`601 ballots of 601 ${words} make the vote count`, returned(601)]],
    missed: [[`602 of 601 do not`, returned(602)]],
  };
}
