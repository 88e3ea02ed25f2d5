import { type Judge, met } from "./judgement.ts";

export const judgeBallotsReturned: Judge<"ballots-returned"> = () => met;

export const judgeTurnout: Judge<"turnout"> = () => met;

export const judgeVotesNeeded: Judge<"votes-needed"> = () => met;
