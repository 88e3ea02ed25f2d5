import { z } from "zod";
import { type Immutable, locale, localized, text } from "./scalars.ts";

/** `site.yaml`: the office that publishes, and how its site is reached. */
export const siteSchema = z
  .strictObject({
    /** The office that runs the elections and publishes the site. */
    office: localized.meta({ title: "办事处名称" }),
    /** Where the site will be reached, without a slash, query or fragment at the end; feeds and QR codes need it whole. */
    baseUrl: z
      .url({ protocol: /^https?$/, error: "expected:url" })
      .regex(/^https?:\/\/[^\s/?#@]+(\/[\w.~-]+)*$/, { error: "expected:url" })
      .meta({ title: "网站地址" }),
    /** Languages of the site; the first is the office's own and has no prefix in URLs. */
    languages: z
      .array(locale, { error: "expected:list" })
      .min(1, { error: "expected:list" })
      .meta({ title: "网站语言" }),
    /** IANA time zone in which dates begin and end. */
    timeZone: z
      .string({ error: "expected:time-zone" })
      .refine(isTimeZone, { error: "expected:time-zone" })
      .meta({ title: "时区" }),
    /** How residents reach the office. */
    contact: z
      .strictObject({
        /** Telephone of the office, never a private person's. */
        phone: text.meta({ title: "办公电话" }),
        /** Where the office is. */
        address: localized.meta({ title: "办公地址" }),
        /** Electronic mail of the office. */
        email: z.email({ error: "expected:email" }).optional().meta({ title: "电子邮箱" }),
        /** When the office is open, in words. */
        officeHours: localized.optional().meta({ title: "办公时间" }),
      })
      .meta({ title: "联系方式" }),
  })
  .meta({ title: "网站设置" });

export type Site = Immutable<z.infer<typeof siteSchema>>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
