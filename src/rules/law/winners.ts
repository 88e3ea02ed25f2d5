import { type Judge, met } from "./judgement.ts";

export const judgeTie: Judge<"tie"> = () => met;

export const judgeRunoffCandidates: Judge<"runoff-candidates"> = () => met;

export const judgeVacantSeats: Judge<"vacant-seats"> = () => met;

export const judgeWomen: Judge<"women"> = () => met;
