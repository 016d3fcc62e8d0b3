/** The widths of frames, in CSS pixels, from which the larger drawings stand in them: `embed.css` and `Chart.astro`. */
export const mediumFrame = 468;
export const wideFrame = 584;

/** Widths of frames, in CSS pixels, for which heights are known. Between two of them heights are nearly proportional. */
export const knownWidths = [
  280,
  360,
  mediumFrame - 1,
  mediumFrame,
  480,
  560,
  wideFrame - 1,
  wideFrame,
  647,
  648,
  792,
] as const;

/** Heights in CSS pixels, one for each of the known widths. */
export type Heights = readonly number[];

/** How much of a figure an embed shows: all, all but title and source, or no more than headline, chart and source. */
export const looks = ["full", "plain", "compact"] as const;
export type Look = (typeof looks)[number];

export const inEachLook = <T>(valueOf: (look: Look) => T): Record<Look, T> => ({
  full: valueOf("full"),
  plain: valueOf("plain"),
  compact: valueOf("compact"),
});

/** The height to keep for a frame of a width until it tells its own: between two known widths, in proportion. */
export function heightAt(heights: Heights, width: number): number {
  const index = knownWidths.findIndex((known) => known >= width);
  if (index < 1) return heights.at(index)!;
  const [from, to] = [knownWidths[index - 1]!, knownWidths[index]!];
  const [low, high] = [heights[index - 1]!, heights[index]!];
  return Math.ceil(low + ((high - low) * (width - from)) / (to - from));
}

/** The same as a length in CSS, for a frame as wide as given: as many terms as there are bends. */
export function cssHeight(heights: Heights, width = "100cqw"): string {
  const terms = knownWidths.slice(1).flatMap((to, index) => {
    const from = knownWidths[index]!;
    const slope = Math.ceil(((heights[index + 1]! - heights[index]!) / (to - from)) * 100) / 100;
    return slope ? [` + clamp(0px, ${width} - ${from}px, ${to - from}px) * ${slope}`] : [];
  });
  return `calc(${heights[0]!}px${terms.join("")})`;
}

/** The greatest height that a frame takes which is no wider than this. */
export function mostHeight(heights: Heights, width = Infinity): number {
  const known = heights.filter((_, index) => knownWidths[index]! <= width);
  return Math.max(heightAt(heights, width), ...known);
}
