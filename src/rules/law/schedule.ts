import { type Judge, met } from "./judgement.ts";

export const judgeRequiredStep: Judge<"required-step"> = () => met;

export const judgeHours: Judge<"hours"> = () => met;

export const judgeDetails: Judge<"details"> = () => met;

export const judgeMethods: Judge<"methods"> = () => met;
