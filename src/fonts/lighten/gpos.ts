/**
 * Lengths in `GPOS`: how glyphs are moved singly and in pairs. See https://learn.microsoft.com/typography/opentype/spec/gpos
 */
import { divideAt } from "./scale.ts";

/** Kinds of lookups; those in between move marks to anchors, which no text of ours asks for. */
const single = 1;
const pair = 2;
const context = 7;
const chained = 8;
const extension = 9;

/** Bits of a value's format that stand for lengths; those above, for corrections to them at some sizes. */
const lengthBits = 0b1111;

/** The table with its lengths divided. Throws on anchors, which are not divided here. */
export function scalePositions(gpos: Buffer, divisor: number): Buffer {
  const scaled = Buffer.from(gpos);
  const divided = new Set<number>();
  const divideValue = (at: number, format: number) => {
    for (let index = 0; index < bits(format & lengthBits); index++) {
      const length = at + 2 * index;
      if (!divided.has(length)) divideAt(scaled, length, divisor);
      divided.add(length);
    }
  };
  const list = gpos.readUInt16BE(8);
  for (const lookup of offsets(gpos, list, list)) {
    for (const start of offsets(gpos, lookup, lookup + 4)) {
      const kind = gpos.readUInt16BE(lookup);
      if (kind !== extension) divideSubtable(gpos, kind, start, divideValue);
      else divideSubtable(gpos, gpos.readUInt16BE(start + 2), start + gpos.readUInt32BE(start + 4), divideValue);
    }
  }
  return scaled;
}

type Divide = (at: number, format: number) => void;

function divideSubtable(gpos: Buffer, kind: number, start: number, divide: Divide): void {
  const format = gpos.readUInt16BE(start);
  if (kind === single) divideSingle(gpos, start, format, divide);
  else if (kind === pair && format === 1) dividePairs(gpos, start, divide);
  else if (kind === pair) divideClasses(gpos, start, divide);
  else if (kind !== context && kind !== chained) throw new Error(`GPOS: lookups of type ${kind} are not scaled`);
}

/** One value for all glyphs, or one each. */
function divideSingle(gpos: Buffer, start: number, format: number, divide: Divide): void {
  const valueFormat = gpos.readUInt16BE(start + 4);
  const count = format === 1 ? 1 : gpos.readUInt16BE(start + 6);
  const values = start + (format === 1 ? 6 : 8);
  for (let index = 0; index < count; index++) divide(values + 2 * bits(valueFormat) * index, valueFormat);
}

/** For each first glyph, the second ones, with a value for both. */
function dividePairs(gpos: Buffer, start: number, divide: Divide): void {
  const [first, second] = [gpos.readUInt16BE(start + 4), gpos.readUInt16BE(start + 6)];
  const size = 2 + 2 * (bits(first) + bits(second));
  for (const set of offsets(gpos, start, start + 8)) {
    for (let index = 0; index < gpos.readUInt16BE(set); index++) {
      const record = set + 2 + size * index;
      divide(record + 2, first);
      divide(record + 2 + 2 * bits(first), second);
    }
  }
}

/** For each class of first glyphs and each of second ones, a value for both. */
function divideClasses(gpos: Buffer, start: number, divide: Divide): void {
  const [first, second] = [gpos.readUInt16BE(start + 4), gpos.readUInt16BE(start + 6)];
  const count = gpos.readUInt16BE(start + 12) * gpos.readUInt16BE(start + 14);
  const size = 2 * (bits(first) + bits(second));
  for (let index = 0; index < count; index++) {
    const record = start + 16 + size * index;
    divide(record, first);
    divide(record + 2 * bits(first), second);
  }
}

/** A list of offsets from `base`, its length first. */
function offsets(table: Buffer, base: number, at: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, index) => base + table.readUInt16BE(at + 2 + 2 * index));
}

/** How many bits are set: how many words a value has. */
function bits(format: number): number {
  return format.toString(2).replaceAll("0", "").length;
}
