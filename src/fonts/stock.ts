import subsetFont, { type Options } from "subset-font";
import { type Face, faceName } from "./faces.ts";
import { sourceFont } from "./sources.ts";

/** A subset of a face, from which smaller ones are cut. */
interface Stock {
  readonly characters: ReadonlySet<string>;
  readonly font: Promise<Buffer>;
}

const stocks = new Map<string, Stock>();
const expected = new Map<Face, string>();

/** Registers all characters that a face will need, so that its stock is cut only once. */
export function expectCharacters(face: Face, text: string): void {
  expected.set(face, text);
}

/**
 * A face reduced to some characters. A whole face is 10 MB, and each cut copies what it cuts from; so it is cut from a stock,
 * which has all characters requested so far. The bytes are the same as if it were cut from the whole face.
 */
export async function cutFont(face: Face, text: string, options: Options): Promise<Buffer> {
  return subsetFont(await stockWith(face, text, { ...options, targetFormat: "truetype" }), text, options);
}

function stockWith(face: Face, text: string, options: Options): Promise<Buffer> {
  const key = JSON.stringify([faceName(face), options]);
  const known = stocks.get(key);
  if (known && [...text].every((character) => known.characters.has(character))) return known.font;
  const characters = new Set([...(known?.characters ?? []), ...(expected.get(face) ?? ""), ...text]);
  const font = subsetFont(sourceFont(face).bytes, [...characters].join(""), options);
  stocks.set(key, { characters, font });
  return font;
}
