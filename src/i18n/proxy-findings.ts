import type { WrittenLocale } from "./locale.ts";

/** What findings say of a list of proxies that cannot be right, whatever the rulebook. */
export interface ProxyWords {
  readonly oneself: (voter: string) => string;
  readonly oneselfHint: string;
  /** One who is away and votes for others all the same. */
  readonly chain: (voter: string) => string;
  readonly chainHint: (voter: string) => string;
}

export const proxyWords: Record<WrittenLocale, ProxyWords> = {
  "zh-Hans": {
    oneself: (voter) => `委托人和受委托人都是${voter}，不能委托自己。`,
    oneselfHint: "请核对 voter（委托人）和 holder（受委托人）。",
    chain: (voter) => `${voter}接受了别人的委托，自己又委托别人投票。`,
    chainHint: (voter) =>
      `请核对：自己不能到场的，也不能替别人投票。如果是同名的两个人，请写明是哪一位，例如 ${voter}（第一小组）。`,
  },
  en: {
    oneself: (voter) => `${voter} is both the voter and the holder: nobody is their own proxy.`,
    oneselfHint: "Check voter and holder.",
    chain: (voter) => `${voter} holds a proxy and has appointed one, too.`,
    chainHint: (voter) =>
      `Check: who is away cannot vote for others. If they are two people of one name, write which, as in ${voter} (Group 1).`,
  },
};
