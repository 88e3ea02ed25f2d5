/** Longest stretch that is spoken at once: some browsers fall silent in the middle of a longer one. */
const LONGEST = 120;

/**
 * A text as a voice says it right, in stretches that end where a sentence does: hours in words, telephone numbers
 * digit by digit, and no mark that only the eye needs.
 */
export function spoken(text: string, language: string): readonly string[] {
  const isChinese = language.startsWith("zh");
  const said = text
    .replace(/\s+/g, " ")
    .replace(/\d+(?:-\d+)+/g, (number) => number.replace(/\D/g, "").split("").join(" "))
    .replace(/<(?=\s?\d)/g, isChinese ? "不足" : "fewer than ")
    .replace(/(\d{1,2}):(\d{2})/g, (written, hour: string, minute: string) =>
      isChinese ? chineseTime(Number(hour), Number(minute)) : written,
    )
    .replace(/[—–]{2,}|(?:^| )[—–](?: |$)/g, isChinese ? "，" : ", ")
    .trim();
  return said
    .replace(/([。！？；]|[.!?;](?= |$)) ?/g, "$1\n")
    .split("\n")
    .flatMap((sentence) => inPieces(sentence.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .reduce<string[]>(join, []);
}

function chineseTime(hour: number, minute: number): string {
  return minute === 0 ? `${hour}点` : `${hour}点${minute}分`;
}

/** A sentence that is too long is cut after a comma; without one, where it must be. */
function inPieces(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const before = sentence.slice(0, LONGEST);
  const at = Math.max(...["，", "、", "：", ", ", " "].map((mark) => before.lastIndexOf(mark)));
  const end = at > 0 ? at + 1 : LONGEST;
  return [sentence.slice(0, end).trim(), ...inPieces(sentence.slice(end).trim())];
}

/** Short sentences are said in one breath. */
function join(stretches: string[], sentence: string): string[] {
  const last = stretches.at(-1);
  if (last === undefined || last.length + sentence.length > LONGEST) stretches.push(sentence);
  else
    stretches[stretches.length - 1] = /[a-z0-9][.!?;]$/i.test(last)
      ? `${last} ${sentence}`
      : last + sentence;
  return stretches;
}
