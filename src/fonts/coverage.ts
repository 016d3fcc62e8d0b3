/**
 * The characters that a font has glyphs for, each range with the glyph of its first, read from the `cmap` table (format 12,
 * which every Noto CJK font has). See https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function characterRanges(font: Buffer): readonly (readonly [first: number, last: number, glyph: number])[] {
  const table = subtable(font, tableOffset(font, "cmap"));
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, group) => {
    const start = table + 16 + 12 * group;
    return [font.readUInt32BE(start), font.readUInt32BE(start + 4), font.readUInt32BE(start + 8)] as const;
  });
}

/** Whether a character is in one of the ranges. */
export function covers(ranges: ReturnType<typeof characterRanges>, character: string): boolean {
  const code = character.codePointAt(0)!;
  return ranges.some(([first, last]) => first <= code && code <= last);
}

/** Where a table of a font begins. */
export function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

function subtable(font: Buffer, cmap: number): number {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const offset = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(offset) === 12) return offset;
  }
  throw new Error("The font's cmap has no table of format 12");
}
