import { localeNames, writtenLocale } from "../i18n/locale.ts";
import { type PosterPreviewWords, posterPreviewWords } from "../i18n/poster-preview-words.ts";
import { paperSizes, screens, templates } from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { composeNotices } from "../notices/compose.ts";
import { readOrder } from "./poster-order.ts";
import type { Posted, PreviewChoice } from "./poster-preview.ts";

/** What the page shows. */
interface Preview {
  readonly site: Site;
  /** The office's own language: that of the page. */
  readonly locale: Locale;
  /** Every notice that is posted. */
  readonly posted: readonly Posted[];
  /** The one that is looked at; undefined where there is none. */
  readonly shown: Posted | undefined;
  readonly choice: PreviewChoice;
  /** Path of the page, below which the posters are. */
  readonly root: string;
  /** The day up to which notices are posted, in words. */
  readonly until: string;
  /** Address of the script by which the server reloads the page. */
  readonly viteClient: string;
}

/** The page: a form that asks for itself with what is chosen, and the poster; it works without script. */
export function previewPage(preview: Preview): string {
  const { locale, viteClient } = preview;
  const words = posterPreviewWords[writtenLocale(locale)];
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<script type="module" src="${viteClient}"></script>
<style>${STYLE}</style>
<h1>${escaped(words.title)}</h1>
${preview.shown === undefined ? `<p>${escaped(words.none(preview.until))}</p>` : poster(preview, preview.shown, words)}
</html>
`;
}

function poster(preview: Preview, shown: Posted, words: PosterPreviewWords): string {
  const { choice, root } = preview;
  const read = readOrder(choice, "");
  const query = new URLSearchParams(
    Object.entries(choice).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, String(value)]],
    ),
  );
  const address = escaped(`${root}${shown.address}/?${query}`);
  const title = escaped(shown.address);
  return `${form(preview, shown, words)}
${
  read.problem === undefined && read.order.medium.kind === "screen"
    ? `<img src="${address}" alt="${title}">`
    : `<iframe src="${address}" title="${title}"></iframe>`
}`;
}

function form(
  { site, locale, posted, choice }: Preview,
  shown: Posted,
  words: PosterPreviewWords,
): string {
  const elections = Map.groupBy(posted, ({ published }) => published);
  const groups = [...elections].map(([published, own]) => {
    const notices = composeNotices(published, site, locale);
    const options = own.map(({ address, plan }) => {
      const notice = notices.find(({ id }) => id === plan.id);
      return option(address, `${notice?.numberLabel} ${notice?.title}`, address === shown.address);
    });
    return `<optgroup label="${escaped(notices[0]?.electionName ?? "")}">${options.join("")}</optgroup>`;
  });
  const size = readOrder(choice, "").order?.medium.size;
  return `<form>
${field("notice", words.notice, groups)}
${field("template", words.template, [
  option("", words.usual, choice.template === undefined),
  ...templates.map((name) => option(name, words.templates[name], name === choice.template)),
])}
${field(
  "size",
  words.size,
  [...paperSizes, ...screens].map((name) => option(name, words.sizes[name], name === size)),
)}
${field(
  "lang",
  words.language,
  site.languages.map((name) => option(name, localeNames[name], name === choice.lang)),
)}
${check("bleed", words.bleed, choice.bleed)}
${check("grey", words.grey, choice.grey)}
<button>${escaped(words.show)}</button>
</form>
<script>document.forms[0].onchange = (event) => event.currentTarget.submit()</script>`;
}

function field(name: string, label: string, options: readonly string[]): string {
  return `<label>${escaped(label)} <select name="${name}">${options.join("")}</select></label>`;
}

function option(value: string, label: string, isChosen: boolean): string {
  return `<option value="${escaped(value)}"${isChosen ? " selected" : ""}>${escaped(label)}</option>`;
}

function check(name: string, label: string, isChosen: boolean): string {
  return `<label><input type="checkbox" name="${name}"${isChosen ? " checked" : ""}> ${escaped(label)}</label>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 1rem/1.5 sans-serif; color: #111; background: #e8e8e6 }
h1 { margin: 0; padding: .5rem 1rem 0; font-size: 1.25rem }
p { margin: 1rem }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .5rem 1rem }
select, button { font: inherit; padding: .25rem }
select[name=notice] { max-width: 30rem }
iframe { flex: 1; border: 0; min-height: 20rem; background: #fff }
img { flex: 1; min-height: 0; object-fit: contain; padding: 1rem; filter: drop-shadow(0 2px 8px #0004) }
`;
