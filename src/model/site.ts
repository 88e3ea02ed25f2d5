import { z } from "zod";
import type { NoticeKind } from "./notice-kinds.ts";
import { templates } from "./poster-formats.ts";
import { roundings } from "./report.ts";
import { type Immutable, locale, localized, text } from "./scalars.ts";

/** How posters of a kind are designed on paper. */
const template = z.enum(templates, { error: "expected:choice" });

const kindTemplates = {
  "election-committee": template.optional().meta({ title: "选举委员会公告" }),
  "election-day": template.optional().meta({ title: "选举日公告" }),
  "voter-registration": template.optional().meta({ title: "选民登记公告" }),
  "voter-roll": template.optional().meta({ title: "选民名单公告" }),
  "preliminary-candidates": template.optional().meta({ title: "初步候选人公告" }),
  "formal-candidates": template.optional().meta({ title: "正式候选人公告" }),
  polling: template.optional().meta({ title: "投票公告" }),
  proxies: template.optional().meta({ title: "委托投票公告" }),
  "proxy-list": template.optional().meta({ title: "委托投票名单公告" }),
  result: template.optional().meta({ title: "选举结果公告" }),
  "elected-members": template.optional().meta({ title: "当选名单公告" }),
  runoff: template.optional().meta({ title: "另行选举公告" }),
  handover: template.optional().meta({ title: "工作移交公告" }),
  uncontested: template.optional().meta({ title: "不举行投票公告" }),
  postponed: template.optional().meta({ title: "延期公告" }),
  cancelled: template.optional().meta({ title: "取消公告" }),
  correction: template.optional().meta({ title: "更正公告" }),
  free: template.optional().meta({ title: "其他公告" }),
} satisfies Readonly<Record<NoticeKind, z.ZodOptional<typeof template>>>;

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
    /** Who may see how far all communities are (`/progress/`); without it, only the office. */
    progress: z
      .enum(["public", "office"], { error: "expected:choice" })
      .optional()
      .meta({ title: "进度表公开" }),
    /** How the figures of work reports are rounded; without it, `balanced`. */
    rounding: z
      .enum(roundings, { error: "expected:choice" })
      .optional()
      .meta({ title: "汇报数字取整" }),
    /** How posters are designed on paper; without it, `official`. A screen always shows `board`. */
    posters: z
      .strictObject({
        /** Of every notice; `plain` where the office's printer has neither colour nor even grey. */
        template: template.optional().meta({ title: "海报样式" }),
        /** Of the kinds of notice that have one of their own. */
        templates: z.strictObject(kindTemplates).optional().meta({ title: "各类公告的海报样式" }),
      })
      .optional()
      .meta({ title: "海报" }),
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
