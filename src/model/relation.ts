import { z } from "zod";
import { type Immutable, text } from "./scalars.ts";

/** Close relatives as election law names them. */
export const relations = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "grandparent",
  "grandchild",
] as const;
export const relation = z.enum(relations, { error: "expected:choice" });
export type Relation = (typeof relations)[number];

/** A relative who serves where the law asks for it: read by the rules, never published. */
export const relative = z.strictObject({
  /** Name of the relative, as other records have it. */
  name: text.meta({ title: "亲属姓名" }),
  /** What the relative is to the person. */
  relation: relation.meta({ title: "亲属关系" }),
});
export type Relative = Immutable<z.infer<typeof relative>>;
