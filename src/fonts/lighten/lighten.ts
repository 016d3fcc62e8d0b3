import type { Face } from "../faces.ts";
import { type Contour, type ContourPoint, type Point, readGlyphs, writeGlyphs } from "./glyf.ts";
import { scalePositions } from "./gpos.ts";
import { scaleAdvances, scaleHead, scaleTable } from "./scale.ts";
import { readTables, writeTables } from "../sfnt.ts";
import { simplify } from "./simplify.ts";

/**
 * How far an outline of a face may be from the original, in thousandths of an em: in text of 18 px, a tenth of a pixel; in
 * bold serif, of which large headings are set, a little less.
 */
export const toleranceOf = ({ family, strong }: Face): number => (family === "serif" && strong ? 4 : 5);

/** How many of the original's units are one: outlines stand on a grid of 250 to the em. */
export const divisor = 4;

/** Tables that a browser does not draw a page with: vertical text, names, the design space, old hints. */
const unused = ["BASE", "DSIG", "STAT", "gasp", "vhea", "vmtx", "VORG"];

/** A table of no names. */
const noNames = Buffer.from([0, 0, 0, 0, 0, 6]);

/**
 * A TrueType font (1,000 units to the em) with lighter outlines: fewer points, in coarser units. Nobody sees the difference
 * where text is read, and it is a third less to load. Which glyphs there are, and their order, stay.
 */
export function lighten(font: Buffer, face: Face): Buffer {
  const tables = readTables(font);
  for (const tag of unused) tables.delete(tag);
  const glyphs = readGlyphs(tables).map(({ contours }) => ({
    contours: contours.map((contour) => lightenContour(contour, toleranceOf(face))),
  }));
  const { glyf, loca } = writeGlyphs(glyphs);
  const gpos = tables.get("GPOS");
  const changed = {
    glyf,
    loca,
    name: noNames,
    head: scaleHead(tables.get("head")!, glyphs, divisor),
    hmtx: scaleAdvances(tables, glyphs, divisor),
    ...(gpos && { GPOS: scalePositions(gpos, divisor) }),
    ...Object.fromEntries(["hhea", "OS/2", "post"].map((tag) => [tag, scaleTable(tag, tables.get(tag)!, divisor)])),
  };
  return writeTables(new Map([...tables, ...Object.entries(changed)]));
}

const known = new Map<string, Contour>();

/** Pages share most of their characters: each contour is simplified once. */
function lightenContour(contour: Contour, tolerance: number): Contour {
  const key = JSON.stringify([tolerance, contour]);
  const lighter = known.get(key) ?? turned(simplify(contour, tolerance, divisor).map(coarser));
  known.set(key, lighter);
  return lighter;
}

const coarser = ({ x, y, on }: ContourPoint) => ({ x: x / divisor, y: y / divisor, on });

/** The closing segment is not stored: a contour begins at the point where that saves the most bytes. */
function turned(contour: Contour): Contour {
  const costs = contour.map((point, index) => (point.on ? differenceSize(point, contour.at(index - 1)!) : -1));
  const first = costs.indexOf(Math.max(...costs));
  return [...contour.slice(first), ...contour.slice(0, first)];
}

/** About how many bytes WOFF2 takes for a point, given the one before: one along an axis, else more the further it is. */
function differenceSize(to: Point, from: Point): number {
  const [x, y] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (x === 0 || y === 0) return 1;
  return (x < 65 && y < 65 ? 1.2 : 2) + (x + y) / 1000;
}
