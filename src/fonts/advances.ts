import { characterRanges, tableOffset } from "./coverage.ts";
import type { Face } from "./faces.ts";
import { sourceFont } from "./sources.ts";

/** How far each character moves the pen in a face, in ems; `undefined` where the font lacks it. */
export type Advances = (character: string) => number | undefined;

const known = new Map<Face, Advances>();

/** The advance widths of a face, from its font's own tables (`cmap`, `head`, `hhea`, `hmtx`); kerning is left out. */
export function advancesOf(face: Face): Advances {
  const advances = known.get(face) ?? readAdvances(sourceFont(face).bytes);
  known.set(face, advances);
  return advances;
}

function readAdvances(font: Buffer): Advances {
  const ranges = characterRanges(font);
  const unitsPerEm = font.readUInt16BE(tableOffset(font, "head") + 18);
  const lastMetric = font.readUInt16BE(tableOffset(font, "hhea") + 34) - 1;
  const metrics = tableOffset(font, "hmtx");
  const read = new Map<string, number | undefined>();
  const advance = (character: string) => {
    const code = character.codePointAt(0)!;
    const range = ranges.find(([first, last]) => first <= code && code <= last);
    if (!range) return undefined;
    const glyph = range[2] + code - range[0];
    return font.readUInt16BE(metrics + 4 * Math.min(glyph, lastMetric)) / unitsPerEm;
  };
  return (character) => {
    if (!read.has(character)) read.set(character, advance(character));
    return read.get(character);
  };
}
