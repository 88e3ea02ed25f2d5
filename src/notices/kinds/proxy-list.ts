import { all, type Draft, facts, paragraph, table } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import { noticeSteps, person, type Subject, theElection, theVotingDay } from "../subject.ts";
import { type Phrase, plural, say, text } from "../text.ts";

/** Who votes for whom: both names, as the law publishes them, and nothing else of either. */
export function proxyList(subject: Subject): Draft {
  const proxies = subject.election.proxies?.proxies ?? [];
  return all(
    paragraph(proxies.length === 0 ? nobody(subject) : everybody(subject, proxies.length)),
    facts([{ "zh-Hans": "投票日", en: "Polling day" }, theVotingDay(subject)]),
    table(
      say({ "zh-Hans": text`委托投票名单`, en: text`Who votes for whom` }),
      [
        {
          label: { "zh-Hans": "委托人", en: "Voter" },
          cell: ({ voter }) => person(subject, voter),
        },
        {
          label: { "zh-Hans": "受委托人", en: "Proxy" },
          cell: ({ holder }) => person(subject, holder),
        },
      ],
      proxies,
    ),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}

function everybody(subject: Subject, voters: number): Phrase {
  return say({
    "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的${voters}名委托人及其受委托人公告如下：`,
    en: text`${plural(voters, "voter has", "voters have")} appointed a proxy. On polling day each proxy votes for the voter in the same row.`,
  });
}

function nobody(subject: Subject): Phrase {
  return say({
    "zh-Hans": text`${theElection(subject)}没有选民委托他人投票。`,
    en: text`Nobody has appointed a proxy in this election.`,
  });
}
