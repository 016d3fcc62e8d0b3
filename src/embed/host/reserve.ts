/** Widths of frames, in CSS pixels, for which heights are known; from the last but one on, charts are drawn wide. */
export const knownWidths = [280, 360, 480, 600, 663, 664, 1000] as const;

/** Heights in CSS pixels, one for each of the known widths. */
export type Heights = readonly number[];

/** A figure's heights with its chart shown, and with its table, by `locale/figure`. */
export type ReservedHeights = Readonly<Record<string, readonly [chart: Heights, table: Heights]>>;

/** The height to keep for a frame of a width until it tells its own: between two known widths, in proportion. */
export function heightAt(heights: Heights, width: number): number {
  const index = knownWidths.findIndex((known) => known >= width);
  if (index < 1) return heights.at(index)!;
  const [from, to] = [knownWidths[index - 1]!, knownWidths[index]!];
  const [low, high] = [heights[index - 1]!, heights[index]!];
  return Math.ceil(low + ((high - low) * (width - from)) / (to - from));
}
