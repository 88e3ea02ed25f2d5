import { z } from "zod";
import { personFields } from "./person.ts";
import { count, date, type Immutable, localized, slug, text } from "./scalars.ts";

/** `community.yaml`: a community (社区), village or parish, and who runs it now. */
export const communitySchema = z
  .strictObject({
    /** Name of the community. */
    name: localized.meta({ title: "社区名称" }),
    /** Sub-district, town or district that it belongs to. */
    subdistrict: localized.meta({ title: "所属街道（乡镇）" }),
    /** Where its office is. */
    address: localized.meta({ title: "地址" }),
    /** Telephone of its office, never a private person's. */
    phone: text.meta({ title: "办公电话" }),
    /** Residents' groups (居民小组), in the order in which they are listed. */
    groups: z
      .array(
        z.strictObject({
          /** Name by which other records refer to the group. */
          id: slug.meta({ title: "小组代号" }),
          /** Name for readers. */
          name: localized.meta({ title: "小组名称" }),
          /** Buildings, streets or hamlets in the group. */
          covers: localized.optional().meta({ title: "所辖楼栋" }),
        }),
        { error: "expected:list" },
      )
      .min(1, { error: "expected:list" })
      .meta({ title: "居民小组" }),
    /** Where notices are posted (张贴点), in the order in which staff walk to them. */
    postingPlaces: z
      .array(
        z.strictObject({
          /** Name by which other records refer to the place. */
          id: slug.meta({ title: "代号" }),
          /** Name for readers. */
          name: localized.meta({ title: "张贴点名称" }),
          /** Sheets of each notice that are posted there; without it, one. */
          copies: count.optional().meta({ title: "份数" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "张贴点" }),
    /** Number of households. */
    households: count.meta({ title: "户数" }),
    /** The committee now in office, before the election. */
    committee: z
      .strictObject({
        /** Number of its term (届). */
        term: count.meta({ title: "届次" }),
        /** When it was elected. */
        elected: date.meta({ title: "当选日期" }),
        /** Its members, the chair first. */
        members: z
          .array(
            z.strictObject({
              ...personFields,
              /** Post, from the rulebook's posts. */
              post: slug.meta({ title: "职务" }),
            }),
            { error: "expected:list" },
          )
          .meta({ title: "成员" }),
      })
      .optional()
      .meta({ title: "现任居民委员会" }),
  })
  .meta({ title: "社区" });

export type Community = Immutable<z.infer<typeof communitySchema>>;
