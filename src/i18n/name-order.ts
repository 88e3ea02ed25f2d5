import order from "cnchar-order";

/** How names are listed: by the strokes of their characters, or by the alphabet. */

/**
 * Whether one name comes before another by strokes (姓名笔画): negative where it does, positive where it comes
 * after, zero where that is not certain. The surname decides, its fewest strokes first, then its first stroke
 * (横竖撇点折); a character that both have leaves it to the next. Strokes are those of the national standard
 * GF 3003-1999.
 */
export function compareStrokes(one: string, other: string): number {
  const [characters, others] = [[...one], [...other]];
  const at = characters.findIndex((character, index) => character !== others[index]);
  const [character, against] = [characters[at], others[at]];
  if (character === undefined || against === undefined) return 0;
  const compared = compareCharacters(character, against);
  // Of one surname, some list the shorter name first and some go by strokes alone: certain is what both say.
  const shorter = Math.sign(characters.length - others.length);
  return at === 0 || shorter === 0 || shorter === compared ? compared : 0;
}

/** Whether the strokes of all characters of a name are known. */
export function hasStrokes(name: string): boolean {
  return [...name].every((character) => strokesOf(character) !== undefined);
}

/** Whether one name in Latin letters comes before another in the alphabet, as numbers do: surnames first. */
export function compareAlphabet(one: string, other: string): number {
  return alphabet.compare(surnameFirst(one), surnameFirst(other));
}

/** Whether a name is written in Chinese characters. */
export function isChineseName(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

const alphabet = new Intl.Collator("en");

/** The last word of a name in Latin letters, or what stands before its comma, then the rest. */
function surnameFirst(name: string): string {
  if (name.includes(",")) return name;
  const words = name.split(/\s+/);
  return [...words.slice(-1), ...words.slice(0, -1)].join(" ");
}

function compareCharacters(one: string, other: string): number {
  const [strokes, others] = [strokesOf(one), strokesOf(other)];
  if (strokes === undefined || others === undefined) return 0;
  return Math.sign(strokes.length - others.length || firstKind(strokes) - firstKind(others));
}

/** A letter for each stroke, by character. */
const { orders: strokeOrders = {} }: { readonly orders?: Readonly<Record<string, string>> } =
  order.dict ?? {};

function strokesOf(character: string): string | undefined {
  return strokeOrders[character];
}

/** The five kinds of stroke, in their order: those of its row, and all others, which are bent (折). */
const kinds = ["ji", "fg", "s", "kdl"];

/** The kind of the first stroke, counted from 0. */
function firstKind(strokes: string): number {
  const at = kinds.findIndex((letters) => letters.includes(strokes.slice(0, 1)));
  return at === -1 ? kinds.length : at;
}
