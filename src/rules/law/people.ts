import { type Judge, met } from "./judgement.ts";

export const judgeConflict: Judge<"conflict"> = () => met;

export const judgeHeadcount: Judge<"headcount"> = () => met;

export const judgeProxies: Judge<"proxies"> = () => met;
