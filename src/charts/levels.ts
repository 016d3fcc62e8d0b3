import { numberOf, type Observation } from "../data/observation.ts";

/** The level of an observation that is drawn: its number, or the limit that `§` stays below; `null` where there is neither. */
export function drawnValue(row: Observation): number | null {
  return row.value.kind === "below" ? row.value.limit : numberOf(row);
}

/** The span of a scale: zero and the levels of some observations. */
export function extentWithZero(
  rows: readonly Observation[],
  level: (row: Observation) => number | null = drawnValue,
): [lowest: number, highest: number] {
  const levels = rows.map(level).filter((value) => value !== null);
  return [Math.min(0, ...levels), Math.max(0, ...levels)];
}

/** A scale of levels: how many published units one user unit of height is. */
export type Density = number;

/**
 * By which round factor a scale can be enlarged so that the levels of `rows` still fit into `height` (user units): panels that would
 * be too low to read are drawn on a larger scale, and say how much larger. 1 where all levels are zero or missing.
 */
export function enlargement(density: Density, rows: readonly Observation[], height: number): number {
  const largest = Math.max(0, ...rows.map((row) => Math.abs(drawnValue(row) ?? 0)));
  return largest === 0 ? 1 : roundFactor((height * density) / largest);
}

/** Factors that a reader can undo in the head: 1, 2, 3 … 12, 15, 20 … and so on for every power of ten. */
const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9];

function roundFactor(most: number): number {
  if (most < 10) return Math.max(1, Math.floor(most));
  const power = 10 ** Math.floor(Math.log10(most));
  return Math.round(mantissas.findLast((mantissa) => mantissa * power <= most)! * power);
}
