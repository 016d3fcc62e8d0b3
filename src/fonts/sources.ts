import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256 } from "../lib/sha256.ts";
import type { Face } from "./faces.ts";
import { readTables } from "./sfnt.ts";

/** A full font, as installed. */
export interface SourceFont {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly has: (character: string) => boolean;
  /** How far a character moves the pen, in ems, kerning left out; `undefined` where the font lacks it. */
  readonly advance: (character: string) => number | undefined;
}

const loaded = new Map<Face, SourceFont>();

/** Where a full font is. */
export function sourceFile(face: Face): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face.file}`));
}

/** The fonts' licence, the same for both families; it must go wherever they go. */
export const licenceFile = fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-hk/LICENSE_FONT"));

/** The full font of a face, read once. */
export function sourceFont(face: Face): SourceFont {
  const known = loaded.get(face);
  if (known) return known;
  const bytes = readFileSync(sourceFile(face));
  const advances = new Map<string, number | undefined>();
  const read = advanceReader(bytes);
  const advance = (character: string) => {
    if (!advances.has(character)) advances.set(character, read(character));
    return advances.get(character);
  };
  const font = { bytes, sha256: sha256(bytes), has: (character: string) => advance(character) !== undefined, advance };
  loaded.set(face, font);
  return font;
}

/** Reads advance widths from a font's own tables (`cmap`, `head`, `hhea`, `hmtx`). */
function advanceReader(font: Buffer): SourceFont["advance"] {
  const tables = readTables(font);
  const ranges = characterRanges(tables.get("cmap")!);
  const unitsPerEm = tables.get("head")!.readUInt16BE(18);
  const lastMetric = tables.get("hhea")!.readUInt16BE(34) - 1;
  const metrics = tables.get("hmtx")!;
  return (character) => {
    const code = character.codePointAt(0)!;
    const range = ranges.find(([first, last]) => first <= code && code <= last);
    if (!range) return undefined;
    const glyph = range[2] + code - range[0];
    return metrics.readUInt16BE(4 * Math.min(glyph, lastMetric)) / unitsPerEm;
  };
}

/**
 * The characters that a font has glyphs for, each range with the glyph of its first, read from the `cmap` table (format 12,
 * which every Noto CJK font has). See https://learn.microsoft.com/typography/opentype/spec/cmap
 */
function characterRanges(cmap: Buffer): readonly (readonly [first: number, last: number, glyph: number])[] {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const table = offsets.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (table === undefined) throw new Error("The font's cmap has no table of format 12");
  return Array.from({ length: cmap.readUInt32BE(table + 12) }, (_, group) => {
    const start = table + 16 + 12 * group;
    return [cmap.readUInt32BE(start), cmap.readUInt32BE(start + 4), cmap.readUInt32BE(start + 8)] as const;
  });
}
