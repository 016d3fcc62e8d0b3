/**
 * The parts of a face that are fonts of their own. What is not Chinese stands in the page itself, a few kilobytes: it is there
 * at once, and its metrics are those of every line. Chinese comes in a file, and meanwhile is drawn in a font of the reader's
 * whose characters are all as wide: nothing moves when ours arrive. A little Chinese is not worth a file.
 */
export type Part = "whole" | "plain" | "chinese";

/** The characters of each part, as CSS writes them. */
export const ranges: Readonly<Record<Part, string | undefined>> = {
  whole: undefined,
  plain: "U+0-2E7F",
  chinese: "U+2E80-10FFFF",
};

/** Where Chinese begins: its radicals, and after those all its characters and their punctuation. */
const firstChinese = 0x2e80;

/** So many Chinese characters are smaller than what a request for them costs, and a second font. */
const few = 40;

/** The text of each part of a face, none of them empty. */
export function partsOf(text: string): ReadonlyMap<Part, string> {
  const parts = Map.groupBy(text, (character) => (character.codePointAt(0)! < firstChinese ? "plain" : "chinese"));
  if ((parts.get("chinese")?.length ?? 0) <= few) return new Map([["whole", text]]);
  return new Map([...parts].map(([part, characters]) => [part, characters.join("")]));
}
