/**
 * Outlines of TrueType glyphs: the tables `glyf` and `loca` as contours of points, and back.
 * See https://learn.microsoft.com/typography/opentype/spec/glyf
 */
import type { Tables } from "../sfnt.ts";

/** In the font's units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a contour; those off the curve are controls of quadratic curves. */
export interface ContourPoint extends Point {
  readonly on: boolean;
}

/** Closed. Between two controls in a row the curve passes through their middle. */
export type Contour = readonly ContourPoint[];

export interface Glyph {
  readonly contours: readonly Contour[];
}

/** The glyphs of a font in their order. Throws on those that are made of others: ours has none. */
export function readGlyphs(tables: Tables): Glyph[] {
  const [glyf, loca] = [tables.get("glyf")!, tables.get("loca")!];
  const isLong = tables.get("head")!.readInt16BE(50) === 1;
  const offset = (index: number) => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index));
  const count = tables.get("maxp")!.readUInt16BE(4);
  return Array.from({ length: count }, (_, index) => readGlyph(glyf.subarray(offset(index), offset(index + 1))));
}

function readGlyph(bytes: Buffer): Glyph {
  if (bytes.length === 0) return { contours: [] };
  const count = bytes.readInt16BE(0);
  if (count < 0) throw new Error("Glyphs made of others are not read");
  const ends = Array.from({ length: count }, (_, index) => bytes.readUInt16BE(10 + 2 * index));
  const points = readPoints(bytes, 12 + 2 * count + bytes.readUInt16BE(10 + 2 * count), (ends.at(-1) ?? -1) + 1);
  return { contours: ends.map((end, index) => points.slice(index ? ends[index - 1]! + 1 : 0, end + 1)) };
}

const onCurve = 1;
const repeated = 8;
/** For x and y: the difference is one byte; and then it is positive, or else it is the same as before. */
const axes = [
  { short: 2, same: 16 },
  { short: 4, same: 32 },
] as const;

function readPoints(bytes: Buffer, start: number, count: number): ContourPoint[] {
  let at = start;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = bytes[at++]!;
    const times = flag & repeated ? bytes[at++]! : 0;
    for (let time = 0; time <= times; time++) flags.push(flag);
  }
  const [xs, ys] = axes.map(({ short, same }) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? bytes[at++]! : -bytes[at++]!;
      else if (!(flag & same)) {
        value += bytes.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  });
  return flags.map((flag, index) => ({ x: xs![index]!, y: ys![index]!, on: (flag & onCurve) > 0 }));
}

/** `glyf`, and the `loca` (in long form) that finds each glyph in it. */
export function writeGlyphs(glyphs: readonly Glyph[]): { glyf: Buffer; loca: Buffer } {
  const written = glyphs.map(({ contours }) => {
    const bytes = writeGlyph(contours);
    return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  });
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  written.forEach((bytes, index) => loca.writeUInt32BE((offset += bytes.length), 4 * (index + 1)));
  return { glyf: Buffer.concat(written), loca };
}

function writeGlyph(contours: readonly Contour[]): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  const head = Buffer.alloc(12 + 2 * contours.length);
  const box = boxOf(points);
  [contours.length, box.left, box.bottom, box.right, box.top].forEach((value, index) =>
    head.writeInt16BE(value, 2 * index),
  );
  let end = -1;
  contours.forEach((contour, index) => head.writeUInt16BE((end += contour.length), 10 + 2 * index));
  const flags = Buffer.from(points.map(({ on }) => (on ? onCurve : 0)));
  const differences = (["x", "y"] as const).map((axis) => {
    const bytes = Buffer.alloc(2 * points.length);
    points.forEach((point, index) => bytes.writeInt16BE(point[axis] - (points[index - 1]?.[axis] ?? 0), 2 * index));
    return bytes;
  });
  return Buffer.concat([head, flags, ...differences]);
}

/** The box around points. */
export function boxOf(points: readonly Point[]): { left: number; bottom: number; right: number; top: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}
