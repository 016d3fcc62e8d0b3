import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Reads the advance widths of a TrueType font: a character to ems, `undefined` where the font lacks it. */
export function readAdvances(file: string): (character: string) => number | undefined {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-hk/${file}`)));
  const tables = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(bytes.toString("latin1", entry, entry + 4), bytes.readUInt32BE(entry + 8));
  }
  const unitsPerEm = bytes.readUInt16BE(tables.get("head")! + 18);
  const metrics = bytes.readUInt16BE(tables.get("hhea")! + 34);
  const glyphOf = readCharacterMap(bytes, tables.get("cmap")!);
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0)!);
    if (!glyph) return undefined;
    return bytes.readUInt16BE(tables.get("hmtx")! + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
}

/** The character map's format 12: groups of consecutive characters and glyphs. */
function readCharacterMap(bytes: Buffer, cmap: number): (code: number) => number | undefined {
  const count = bytes.readUInt16BE(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * index));
  const table = offsets.find((offset) => bytes.readUInt16BE(offset) === 12)!;
  const groups = Array.from({ length: bytes.readUInt32BE(table + 12) }, (_, index) => {
    const at = table + 16 + 12 * index;
    return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)] as const;
  });
  return (code) => {
    const group = groups.find(([first, last]) => first <= code && code <= last);
    return group && group[2] + code - group[0];
  };
}
