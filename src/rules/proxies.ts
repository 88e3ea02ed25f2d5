import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/**
 * A list of proxies that cannot be right under any rulebook: who votes for themselves; and, as a warning, since
 * they may be two people of one name, who is away and holds proxies.
 */
export function checkProxies(election: Election, context: RuleContext): readonly Finding[] {
  return [...oneself(election, context), ...chains(election, context)];
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

function appointments({ proxies }: Election) {
  return proxies?.proxies ?? [];
}
