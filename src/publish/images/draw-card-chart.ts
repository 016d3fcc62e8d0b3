import { scaleLinear } from "d3";
import { color } from "../../charts/theme.ts";
import type { CardBar, CardChart, CardLine } from "./card-chart.ts";
import { round, widthOf, writeLine } from "./text.ts";

const name = { size: 32 } as const;
const number = { size: 32, strong: true } as const;
const gap = 24;

/** Where a drawing stands, in user units. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a card's chart into its place; all in user units. */
export function drawCardChart(chart: CardChart, place: Frame): string {
  return chart.kind === "bars" ? drawBars(chart.bars, place) : drawLines(chart.lines, place);
}

/** A row a bar, from a common zero: to the right, or to the left where all are negative. */
function drawBars(bars: readonly CardBar[], { x, y, width, height }: Frame): string {
  const names = Math.max(...bars.map((bar) => widthOf(bar.name, name)));
  const numbers = Math.max(...bars.map((bar) => widthOf(bar.text, number)));
  const row = Math.min(72, height / bars.length);
  const from = x + names + gap;
  const room = width - names - numbers - 2 * gap;
  const values = bars.map(({ value }) => value);
  const length = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [from, from + room]);
  const zero = length(0);
  const rows = bars.map((bar, index) => {
    const middle = y + (index + 0.5) * row;
    const end = length(bar.value);
    const thick = Math.min(44, row - 14);
    const rect = `<rect x="${round(Math.min(zero, end))}" y="${round(middle - thick / 2)}" width="${round(Math.abs(end - zero))}" height="${round(thick)}" fill="${color(bar.fill)}"/>`;
    const after = Math.max(zero, end) + gap / 2;
    return writeLine(bar.name, x, middle + 11, name) + rect + writeLine(bar.text, after, middle + 11, number);
  });
  const rule = `<path d="M${round(zero)},${round(y)}v${round(row * bars.length)}" stroke="${color("ink")}" stroke-width="2"/>`;
  return rows.join("") + rule;
}

/** Lines over the years to scale, dashed where years were not observed, named at their ends. */
function drawLines(lines: readonly CardLine[], { x, y, width, height }: Frame): string {
  const labels = Math.max(...lines.flatMap((line) => [widthOf(line.name, name), widthOf(line.text, number)]));
  const points = lines.flatMap((line) => line.points);
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const end = x + width - labels - gap;
  const across = scaleLinear([first, last], [x + 8, end - 8]);
  const up = scaleLinear([0, Math.max(...points.map(({ value }) => value))], [y + height - 44, y + 10]);
  const zero = up(0);
  const base = `<path d="M${x},${round(zero)}H${round(end)}" stroke="${color("ink")}" stroke-width="2"/>`;
  const ends = [
    writeLine(String(first), x, zero + 36, { size: 26, fill: "quiet" }),
    writeLine(String(last), end, zero + 36, { size: 26, fill: "quiet", anchor: "end" }),
  ];
  const places = labelPlaces(
    lines.map((line) => up(line.points.at(-1)!.value)),
    y,
  );
  const drawn = lines.map((line, index) => {
    const label = [
      writeLine(line.name, end + gap, places[index]!, { ...name, fill: line.fill }),
      writeLine(line.text, end + gap, places[index]! + 38, { ...number, fill: line.fill }),
    ];
    return stroke(line, across, up) + label.join("");
  });
  return base + ends.join("") + drawn.join("");
}

type Scale = (value: number) => number;

function stroke({ points, fill }: CardLine, across: Scale, up: Scale): string {
  const parts = points.slice(1).map((point, index) => {
    const before = points[index]!;
    const dash = point.year - before.year > 1 ? ' stroke-dasharray="3 12"' : "";
    const d = `M${round(across(before.year))},${round(up(before.value))}L${round(across(point.year))},${round(up(point.value))}`;
    return `<path d="${d}"${dash}/>`;
  });
  const dots = points.map(
    ({ year, value }) =>
      `<circle cx="${round(across(year))}" cy="${round(up(value))}" r="8" fill="${color(fill)}" stroke="none"/>`,
  );
  return `<g fill="none" stroke="${color(fill)}" stroke-width="6" stroke-linecap="round">${parts.join("")}${dots.join("")}</g>`;
}

/** Baselines of the names beside the ends of lines, two lines of text each, none on another. */
function labelPlaces(ends: readonly number[], top: number): number[] {
  const apart = 92;
  const order = ends.map((_, index) => index).sort((a, b) => ends[a]! - ends[b]!);
  const places: number[] = [];
  order.forEach((index, rank) => {
    const wanted = Math.max(top + 26, ends[index]! - 6);
    const before = rank > 0 ? places[order[rank - 1]!]! + apart : -Infinity;
    places[index] = Math.max(wanted, before);
  });
  return places;
}
