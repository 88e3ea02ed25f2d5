import type { Notice } from "../model/notice.ts";

/** What a document says of itself. */
export interface Described {
  readonly notice: Pick<Notice, "locale" | "title" | "issuer" | "electionName" | "posted">;
}

/** What a PDF says of itself, in its information dictionary and again as XMP (ISO 16684-1). */
export interface About {
  readonly info: Readonly<Record<"Title" | "Author" | "Subject" | "Creator" | "Producer", string>>;
  /** The day of posting, the latest of several: the only date of a document. */
  readonly posted: Temporal.PlainDate;
  readonly language: string;
  readonly xmp: string;
}

const languages = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en" } as const;

/** About a document of some notices, called `title`. */
export function metadata(title: string, notices: readonly Described["notice"][]): About {
  const once = (values: readonly string[]) => [...new Set(values)].join("; ");
  const info = {
    Title: title,
    Author: once(notices.map(({ issuer }) => issuer)),
    Subject: once(notices.map(({ electionName }) => electionName)),
    Creator: PROGRAM,
    Producer: PROGRAM,
  };
  const language = languages[notices[0]?.locale ?? "zh-Hans"];
  const posted = notices
    .map((notice) => notice.posted)
    .reduce((latest, day) => (day.toString() > latest.toString() ? day : latest));
  return { info, posted, language, xmp: xmpOf(info, posted, language) };
}

/** A day as PDF writes it. */
export function pdfDate(day: Temporal.PlainDate): string {
  return `D:${day.toString({ calendarName: "never" }).replaceAll("-", "")}000000Z`;
}

const PROGRAM = "Zhangbang";

/** With the part of PDF/UA that the document keeps to (ISO 14289-1, 5). */
function xmpOf(info: About["info"], posted: Temporal.PlainDate, language: string): string {
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const date = `${posted.toString({ calendarName: "never" })}T00:00:00Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" pdf:Producer="${PROGRAM}" xmp:CreatorTool="${PROGRAM}" xmp:CreateDate="${date}"><dc:title>${alternative(info.Title)}</dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(info.Author)}</rdf:li></rdf:Seq></dc:creator><dc:description>${alternative(info.Subject)}</dc:description><dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
