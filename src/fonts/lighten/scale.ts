/**
 * The measures of a font in other units. See https://learn.microsoft.com/typography/opentype/spec/otff
 */
import { boxOf, type Glyph } from "./glyf.ts";
import type { Tables } from "../sfnt.ts";

/** Where tables hold lengths, as signed words. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  hhea: [4, 6, 8, 10, 12, 14, 16, 22],
  "OS/2": [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88],
  post: [8, 10],
};

/** A table with its lengths divided, rounded to whole units. */
export function scaleTable(tag: string, table: Buffer, divisor: number): Buffer {
  const scaled = Buffer.from(table);
  for (const at of lengths[tag]!) divideAt(scaled, at, divisor);
  return scaled;
}

export function divideAt(table: Buffer, at: number, divisor: number): void {
  table.writeInt16BE(Math.round(table.readInt16BE(at) / divisor), at);
}

/** `head` for other units to the em, for glyphs in those units, and for `loca` in long form. */
export function scaleHead(head: Buffer, glyphs: readonly Glyph[], divisor: number): Buffer {
  const scaled = Buffer.from(head);
  const unitsPerEm = head.readUInt16BE(18);
  if (unitsPerEm % divisor) throw new Error(`The font has ${unitsPerEm} units to the em, not a multiple of ${divisor}`);
  scaled.writeUInt16BE(unitsPerEm / divisor, 18);
  const { left, bottom, right, top } = boxOf(glyphs.flatMap(({ contours }) => contours.flat()));
  [left, bottom, right, top].forEach((value, index) => scaled.writeInt16BE(value, 36 + 2 * index));
  scaled.writeInt16BE(1, 50);
  return scaled;
}

/** `hmtx`: how far each glyph moves the pen, and where its outline begins, which is where its points do. */
export function scaleAdvances(tables: Tables, glyphs: readonly Glyph[], divisor: number): Buffer {
  const hmtx = Buffer.from(tables.get("hmtx")!);
  const count = tables.get("hhea")!.readUInt16BE(34);
  glyphs.forEach(({ contours }, index) => {
    if (index < count) hmtx.writeUInt16BE(Math.round(hmtx.readUInt16BE(4 * index) / divisor), 4 * index);
    const left = contours.length > 0 ? boxOf(contours.flat()).left : 0;
    hmtx.writeInt16BE(left, index < count ? 4 * index + 2 : 2 * (count + index));
  });
  return hmtx;
}
