import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/**
 * A list of proxies that cannot be right under any rulebook: who votes for themselves, who is away and holds
 * proxies (two people of one name are a warning), and more ballots by proxy than the list has voters.
 */
export function checkProxies(election: Election, context: RuleContext): readonly Finding[] {
  const { proxies, results } = election;
  if (proxies === undefined) return [];
  return [
    ...oneself(election, context),
    ...chains(election, context),
    ...(results === undefined ? [] : unlisted(election, context)),
  ];
}

function oneself(election: Election, { words: { proxies } }: RuleContext): readonly Finding[] {
  return appointments(election).flatMap(({ voter, holder }, index): readonly Finding[] =>
    voter === holder
      ? [
          {
            rule: "proxy-oneself",
            severity: "error",
            message: proxies.oneself(voter),
            hint: proxies.oneselfHint,
            place: recordPlace(election, "proxies", ["proxies", index, "holder"]),
          },
        ]
      : [],
  );
}

function chains(election: Election, { words: { proxies } }: RuleContext): readonly Finding[] {
  const away = new Set(
    appointments(election).flatMap(({ voter, holder }) => (voter === holder ? [] : [voter])),
  );
  return appointments(election).flatMap(({ voter, holder }, index): readonly Finding[] =>
    voter !== holder && away.has(holder)
      ? [
          {
            rule: "proxy-chain",
            severity: "warning",
            message: proxies.chain(holder),
            hint: proxies.chainHint(holder),
            place: recordPlace(election, "proxies", ["proxies", index, "holder"]),
          },
        ]
      : [],
  );
}

/** The list is for the first vote: a runoff may have its own. */
function unlisted(election: Election, { words: { proxies } }: RuleContext): readonly Finding[] {
  const listed = appointments(election).length;
  const channels = election.results?.rounds[0]?.channels ?? [];
  return channels.flatMap(({ channel, returned }, index): readonly Finding[] =>
    channel === "proxy" && returned > listed
      ? [
          {
            rule: "proxy-ballots",
            severity: "error",
            message: proxies.unlisted(returned, listed),
            hint: proxies.unlistedHint,
            place: recordPlace(election, "results", ["rounds", 0, "channels", index, "returned"]),
          },
        ]
      : [],
  );
}

function appointments({ proxies }: Election) {
  return proxies?.proxies ?? [];
}
