import { z } from "zod";
import { count, localized, text } from "./scalars.ts";

/** What a record says of a person who stands or serves: never an identity number, never a telephone. */

export const sexes = ["female", "male"] as const;
export const sex = z.enum(sexes, { error: "expected:choice" });
export type Sex = (typeof sexes)[number];

/** Levels of education, from the lowest, as personnel statistics in China name them. */
export const educations = [
  "primary",
  "junior-secondary",
  "senior-secondary",
  "junior-college",
  "bachelor",
  "postgraduate",
] as const;
export const education = z.enum(educations, { error: "expected:choice" });
export type Education = (typeof educations)[number];

/** The fields by which an office reports the people who stand or serve; each is optional but the name. */
export const personFields = {
  /** Full name, as on the voter roll. */
  name: text.meta({ title: "姓名" }),
  /** The name in Latin letters, where the romanisation of the Chinese name would be wrong. */
  romanised: text.optional().meta({ title: "姓名（拉丁字母）" }),
  /** Sex, as on the voter roll. */
  sex: sex.optional().meta({ title: "性别" }),
  /** Year of birth, four digits; never the whole date. */
  birthYear: count.min(1900, { error: "expected:year" }).optional().meta({ title: "出生年份" }),
  /** Highest level of education. */
  education: education.optional().meta({ title: "文化程度" }),
  /** What the person does for a living. */
  occupation: localized.optional().meta({ title: "职业" }),
  /** Party membership, or the description on an English ballot paper, where the office publishes it. */
  party: localized.optional().meta({ title: "政治面貌" }),
  /** Ethnic group (民族); counted in reports, not published. */
  ethnicity: localized.optional().meta({ title: "民族" }),
  /** Whether the person is also secretary of the community's party branch (一肩挑 where it is the chair). */
  partySecretary: z
    .boolean({ error: "expected:boolean" })
    .optional()
    .meta({ title: "兼任党组织书记" }),
};
