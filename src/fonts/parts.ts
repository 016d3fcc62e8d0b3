/**
 * The parts of a face that are fonts of their own. Latin text, digits and all punctuation stand in the page itself, a few
 * kilobytes: they are there at once, their metrics are those of every line, and they alone can be narrower or wider in one
 * font than in another. Chinese characters come in a file, and meanwhile are drawn in a font of the reader's, where all are
 * as wide: nothing moves when ours arrive. A few Chinese characters are not worth a file.
 */
export type Part = "whole" | "plain" | "chinese";

/** The characters of each part, as CSS writes them. Chinese punctuation stands at U+3000 and U+FF00, amid characters. */
export const ranges: Readonly<Record<Part, string | undefined>> = {
  whole: undefined,
  plain: "U+0-2E7F,U+3000-3004,U+3008-3020,U+FE10-1FFFF",
  chinese: "U+2E80-2FFF,U+3005-3007,U+3021-FE0F,U+20000-10FFFF",
};

const chinese = new RegExp(`[${ranges.chinese!.replace(/U\+(\w+)-(\w+),?/g, "\\u{$1}-\\u{$2}")}]`, "u");

/** Up to this many Chinese characters take fewer bytes in the page than a request and a second font would cost. */
const few = 40;

/** The text of each part of a face, none of them empty. */
export function partsOf(text: string): ReadonlyMap<Part, string> {
  const parts = Map.groupBy(text, (character) => (chinese.test(character) ? "chinese" : "plain"));
  if ((parts.get("chinese")?.length ?? 0) <= few) return new Map([["whole", text]]);
  return new Map([...parts].map(([part, characters]) => [part, characters.join("")]));
}
