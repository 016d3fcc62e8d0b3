import { scaleBand } from "d3";
import { type Markup, markup } from "../lib/markup.ts";

const size = 44;

/**
 * A small picture of numbers of one kind, without text: bars from a common base for levels, arcs from twelve o'clock
 * for shares of a whole (fractions, the outer one last). The last part is the figure's own and takes the colour of the
 * text around it (`currentColor`); those before it are quiet.
 */
export function keyMark(kind: "bars" | "arcs", parts: readonly number[]): Markup {
  const shapes = kind === "bars" ? bars(parts) : arcs(parts);
  return markup`<svg class="key-mark" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" aria-hidden="true">${shapes}</svg>`;
}

const tone = (index: number, parts: readonly number[]) => (index === parts.length - 1 ? "own" : "other");

/** To a tenth of a pixel. */
const short = (value: number) => Number(value.toFixed(1));

function bars(levels: readonly number[]): Markup[] {
  const x = scaleBand<number>().domain(levels.keys()).rangeRound([0, size]).paddingInner(0.18);
  return levels.map((level, index) => {
    const height = short((size * level) / Math.max(...levels));
    return markup`<rect class="${tone(index, levels)}" x="${x(index)}" y="${short(size - height)}" width="${x.bandwidth()}" height="${height}" fill="currentColor"/>`;
  });
}

const thickness = 7;

/** Each share on its track. */
function arcs(shares: readonly number[]): Markup[] {
  return shares.map((share, index) => {
    const radius = (size - thickness) / 2 - (shares.length - 1 - index) * (thickness + 2);
    const ring = markup`cx="${size / 2}" cy="${size / 2}" r="${radius}" fill="none" stroke="currentColor" stroke-width="${thickness}"`;
    return markup`<circle class="track" ${ring}/><circle class="${tone(index, shares)}" ${ring} pathLength="100" stroke-dasharray="${short(100 * share)} 100" transform="rotate(-90,${size / 2},${size / 2})"/>`;
  });
}
