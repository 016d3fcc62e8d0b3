import { arc } from "d3";

const size = 44;
const gap = 4;

/**
 * A small picture of numbers of one kind, without text: bars from a common base for levels, rings from twelve o'clock
 * for shares of a whole (fractions, the outer ring last). The last part is the figure's own and takes the colour of the
 * text around it (`currentColor`); those before it are quiet.
 */
export function keyMark(kind: "bars" | "arcs", parts: readonly number[]): string {
  const shapes = kind === "bars" ? bars(parts) : rings(parts);
  return `<svg class="key-mark" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" aria-hidden="true">${shapes}</svg>`;
}

const tone = (index: number, parts: readonly number[]) => (index === parts.length - 1 ? "own" : "other");
const tenth = (value: number) => Number(value.toFixed(1));

function bars(levels: readonly number[]): string {
  const top = Math.max(...levels);
  const width = (size - gap * (levels.length - 1)) / levels.length;
  return levels
    .map((level, index) => {
      const height = (level / top) * size;
      return `<rect class="${tone(index, levels)}" x="${tenth(index * (width + gap))}" y="${tenth(size - height)}" width="${tenth(width)}" height="${tenth(height)}"/>`;
    })
    .join("");
}

function rings(shares: readonly number[]): string {
  const thickness = 7;
  const ring = arc<number>()
    .startAngle(0)
    .endAngle((share) => share * 2 * Math.PI)
    .digits(1);
  return shares
    .map((share, index) => {
      const outer = size / 2 - (shares.length - 1 - index) * (thickness + 2);
      ring.outerRadius(outer).innerRadius(outer - thickness);
      return `<path class="track" d="${ring(1)}"/><path class="${tone(index, shares)}" d="${ring(share)}"/>`;
    })
    .map((paths) => `<g transform="translate(${size / 2},${size / 2})">${paths}</g>`)
    .join("");
}
