import { spoken } from "../../site/spoken.ts";

/**
 * Reads a document aloud with the voice of the reader's own device, a line at a time, and marks the line. A pause
 * stops the voice and begins the stretch anew: many phones know no other.
 */
export interface Reader {
  /** Begins, or goes on after a pause. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
}

export type ReaderState = "silent" | "reading" | "paused";

/** Something to say: of which line, and in which language. */
interface Piece {
  readonly line: Element;
  readonly text: string;
  readonly language: string;
}

/** The lines of a document, in the order in which they are read. */
const LINES =
  "h1, h2, h3, p, li, dl > div, caption, thead tr, tbody tr, .document-number span, .signature span";

/** Whether this browser can read a language aloud; where it tells its voices late, it is believed to. */
export function canRead(language: string): boolean {
  if (!("speechSynthesis" in window) || !("SpeechSynthesisUtterance" in window)) return false;
  const voices = speechSynthesis.getVoices();
  return voices.length === 0 || voiceFor(tagOf(language), voices) !== undefined;
}

/** A reader of a document, which tells each change of its state; `fail` where the browser cannot speak after all. */
export function readerOf(
  root: Element,
  tell: (state: ReaderState) => void,
  fail: () => void,
): Reader {
  let pieces: readonly Piece[] = [];
  let at = 0;
  /** What is spoken now, told from what was broken off; held, as some browsers forget what nobody holds. */
  let saying: SpeechSynthesisUtterance | undefined;

  function go(): void {
    const piece = pieces[at];
    mark(root, piece?.line);
    if (piece === undefined) {
      stop();
      return;
    }
    const said = new SpeechSynthesisUtterance(piece.text);
    saying = said;
    said.lang = piece.language;
    said.voice = voiceFor(piece.language, speechSynthesis.getVoices()) || null;
    said.rate = 0.9;
    said.onend = () => {
      if (saying !== said) return;
      at += 1;
      go();
    };
    said.onerror = () => {
      if (saying !== said) return;
      stop();
      fail();
    };
    speechSynthesis.speak(said);
  }

  function silence(): void {
    saying = undefined;
    speechSynthesis.cancel();
  }

  function stop(): void {
    silence();
    mark(root, undefined);
    pieces = [];
    at = 0;
    tell("silent");
  }

  return {
    play: () => {
      silence();
      if (pieces.length === 0) pieces = piecesOf(root);
      tell("reading");
      go();
    },
    pause: () => {
      silence();
      tell("paused");
    },
    stop,
  };
}

function piecesOf(root: Element): readonly Piece[] {
  const lines = Array.prototype.slice.call(root.querySelectorAll(LINES)) as Element[];
  return lines
    .filter(
      (line) =>
        line.querySelector(LINES) === null &&
        line.closest(".letterhead, figure, [hidden]") === null,
    )
    .flatMap((line) =>
      stretchesOf(line).flatMap(({ text, language }) =>
        spoken(text, language).map((one) => ({ line, text: one, language })),
      ),
    );
}

/** The text of a line, in stretches of one language; cells and labels are set apart. */
function stretchesOf(
  line: Element,
): readonly { readonly text: string; readonly language: string }[] {
  const stretches: { text: string; language: string }[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let cell: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const written = node.textContent || "";
    if (parent === null || written.trim() === "") continue;
    const language = tagOf(parent.closest("[lang]")?.getAttribute("lang") || "");
    const own = parent.closest("th, td, dt, dd");
    const text =
      cell !== null && own !== cell ? `${language === "en-GB" ? ", " : "，"}${written}` : written;
    cell = own;
    const last = stretches[stretches.length - 1];
    if (last?.language === language) last.text += text;
    else stretches.push({ text, language });
  }
  return stretches;
}

/** The language as voices are called: those of Traditional Chinese speak Mandarin too. */
function tagOf(language: string): string {
  if (language.startsWith("zh")) return language === "zh-Hant" ? "zh-TW" : "zh-CN";
  return "en-GB";
}

/** The voice of the language, else one of the same language elsewhere; Cantonese is no substitute for Mandarin. */
function voiceFor(
  language: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const tags = language === "zh-TW" ? ["zh-TW", "zh-CN"] : [language];
  const found = tags.map((tag) => voices.find(({ lang }) => lang.replace("_", "-") === tag));
  const own = found.find((voice) => voice !== undefined);
  return (
    own ??
    voices.find(
      ({ lang }) =>
        /^(?:zh|cmn|en)/.test(lang) &&
        lang.slice(0, 2) === language.slice(0, 2) &&
        !/HK|yue/i.test(lang),
    )
  );
}

function mark(root: Element, line: Element | undefined): void {
  root.querySelectorAll(".reading-now").forEach((one) => {
    one.classList.remove("reading-now");
  });
  if (line === undefined) return;
  line.classList.add("reading-now");
  line.scrollIntoView({ block: "nearest" });
}
