import { type Judge, met } from "./judgement.ts";

export const judgeSeats: Judge<"seats"> = () => met;

export const judgeRepresentatives: Judge<"representatives"> = () => met;

export const judgeHouseholds: Judge<"households"> = () => met;
