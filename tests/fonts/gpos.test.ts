import { expect, test } from "vitest";
import { scalePositions } from "../../src/fonts/lighten/gpos.ts";

/** A table of one lookup of a kind, with one subtable given as words. */
function positions(kind: number, ...words: readonly number[]): Buffer {
  const all = [1, 0, 0, 0, 10, /* lookups */ 1, 4, /* lookup */ kind, 0, 1, 8, ...words];
  const table = Buffer.alloc(2 * all.length);
  all.forEach((word, index) => table.writeInt16BE(word, 2 * index));
  return table;
}

/** The subtable of a table made as above, as words. */
const subtable = (table: Buffer) =>
  Array.from({ length: table.length / 2 - 11 }, (_, index) => table.readInt16BE(22 + 2 * index));

const scaled = (kind: number, ...words: readonly number[]) => subtable(scalePositions(positions(kind, ...words), 4));

test("one value for all glyphs, or one each: lengths are divided, corrections to them are not", () => {
  expect(scaled(1, 1, 6, 0b0101, -400, 200)).toEqual([1, 6, 0b0101, -100, 50]);
  expect(scaled(1, 2, 99, 0b10100, 2, -400, 7, 202, 7)).toEqual([2, 99, 0b10100, 2, -100, 7, 51, 7]);
});

test("pairs, each once even where two first glyphs share them", () => {
  expect(scaled(2, 1, 99, 0b100, 0, 2, 14, 14, 1, 33, -40)).toEqual([1, 99, 0b100, 0, 2, 14, 14, 1, 33, -10]);
});

test("pairs of classes, and values for both glyphs", () => {
  expect(scaled(2, 2, 99, 0b100, 0b1, 99, 99, 1, 2, 40, 8, -20, -4)).toEqual([
    2, 99, 0b100, 0b1, 99, 99, 1, 2, 10, 2, -5, -1,
  ]);
});

test("lookups further off, and those that only call others", () => {
  expect(scaled(9, 1, 1, 0, 8, 1, 6, 0b100, 400)).toEqual([1, 1, 0, 8, 1, 6, 0b100, 100]);
  expect(scaled(8, 3, 0, 400)).toEqual([3, 0, 400]);
});

test("anchors are an error", () => {
  expect(() => scaled(4, 1)).toThrow("lookups of type 4");
});
