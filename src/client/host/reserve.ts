/** Widths of columns, in CSS pixels, for which heights are known: between them a chart only grows with its column. */
export const knownWidths = [280, 360, 480, 600, 664, 1000] as const;

/** Heights in CSS pixels, one for each of the known widths. */
export type Heights = readonly number[];

/** A figure's heights with its chart shown, and with its table, by `locale/figure`. */
export type ReservedHeights = Readonly<Record<string, readonly [chart: Heights, table: Heights]>>;

/** The height to keep for a frame of a width until it tells its own: what the next narrower known one needs. */
export function heightAt(heights: Heights, width: number): number {
  const index = knownWidths.findLastIndex((known) => known <= width);
  return heights[Math.max(index, 0)]!;
}
