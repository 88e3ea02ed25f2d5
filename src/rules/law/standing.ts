import { type Judge, met } from "./judgement.ts";

export const judgeContest: Judge<"contest"> = () => met;

export const judgeUnopposed: Judge<"unopposed"> = () => met;

export const judgeCandidateOrder: Judge<"candidate-order"> = () => met;

export const judgeNominationTurnout: Judge<"nomination-turnout"> = () => met;
