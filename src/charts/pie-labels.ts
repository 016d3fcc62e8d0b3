import type { Languages } from "../i18n/locales.ts";
import { type Canvas, element, write } from "./canvas.ts";
import { dodge } from "./dodge.ts";
import { drawHeading } from "./heading.ts";
import { type Circle, drawArcs, type Pie, shareRun, type Slice, slicesOf } from "./pie.ts";
import { type Line, lineHeight, measureLine, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";

const radius = 74;
/** From the pie's edge to its labels. */
const reach = 14;
/** How far labels may stand over and under the pie; two languages need more lines. */
const overhangs = [28, 38];
/** Label widths to try, widest first. */
const widths = [180, 130, 110, 100, 92, 84, 76, 68, 60];

/** A label beside the pie: `x` and `y` from the pie's centre to the label's near edge and its middle. */
interface Label {
  readonly lines: readonly Line[];
  readonly side: -1 | 1;
  readonly x: number;
  readonly y: number;
  /** The middle of its arc, from the centre, at radius 1. */
  readonly from: { readonly x: number; readonly y: number };
}

/** A pie with names and shares around it, at the top of a panel. Returns the bottom. */
export function drawLabelledPie(canvas: Canvas, pie: Pie, place: { x: number; width: number }): number {
  const top = drawHeading(canvas, { title: pie.title }, place, 0);
  const slices = slicesOf(pie);
  const labels = layOut(pie, slices, canvas.languages, place.width);
  const [left, right] = [extent(labels, -1), extent(labels, 1)];
  const x = Math.floor(place.x + left + Math.min((place.width - left - right) / 2, 24));
  const circle = { x, y: top + radius + overhangOf(canvas.languages), radius };
  drawArcs(canvas, slices, circle);
  for (const label of labels) drawLabel(canvas, label, circle);
  return circle.y + radius + overhangOf(canvas.languages);
}

function overhangOf(languages: Languages): number {
  return overhangs[languages.length - 1] ?? overhangs.at(-1)!;
}

/** The labels of both sides, broken as little as the width of the panel allows. */
function layOut(pie: Pie, slices: readonly Slice[], languages: Languages, width: number): Label[] {
  const [lefts, rights] = ([-1, 1] as const).map((side) =>
    widths.map((limit) => layOutSide(pie, slices, languages, side, limit)),
  );
  const pairs = lefts!.flatMap((left) => rights!.map((right) => [...left, ...right]));
  const fitting = pairs.filter((labels) => extent(labels, -1) + extent(labels, 1) <= width);
  const brokenness = (labels: readonly Label[]) => labels.reduce((sum, { lines }) => sum + lines.length ** 2, 0);
  return fitting.sort((a, b) => brokenness(a) - brokenness(b))[0] ?? pairs.at(-1)!;
}

/** How far labels reach from the centre to a side. */
function extent(labels: readonly Label[], side: -1 | 1): number {
  const reaches = labels
    .filter((label) => label.side === side)
    .map(({ x, lines }) => Math.abs(x) + 4 + measureLines(lines));
  return Math.ceil(Math.max(radius, ...reaches));
}

function layOutSide(pie: Pie, slices: readonly Slice[], languages: Languages, side: -1 | 1, limit: number): Label[] {
  const middleOf = ({ arc }: Slice) => (arc.startAngle + arc.endAngle) / 2;
  const own = slices
    .map((slice) => ({ slice, from: { x: Math.sin(middleOf(slice)), y: -Math.cos(middleOf(slice)) } }))
    .filter(({ from }) => (from.x < 0 ? -1 : 1) === side)
    .map(({ slice, from }) => ({ from, side, lines: labelLines(pie, slice, languages, limit) }));
  const wishes = own.map(({ lines, from }) => ({ at: from.y * (radius + reach), size: lines.length * lineHeight + 2 }));
  const furthest = radius + overhangOf(languages);
  const middles = dodge(wishes, -furthest, furthest);
  return own.map((part, index) => {
    const y = middles[index]!;
    return { ...part, x: side * edgeAt(y, part.lines.length), y };
  });
}

/** How far from the centre a label must begin for its lines to clear the pie. */
function edgeAt(middle: number, lines: number): number {
  const nearest = Math.max(0, Math.abs(middle) - (lines * lineHeight) / 2 + 4);
  return Math.sqrt(Math.max(0, (radius + reach) ** 2 - nearest ** 2));
}

/** Name and share on one line where they fit, else the share on a line of its own. */
function labelLines({ nameOf }: Pie, { arc: { data } }: Slice, languages: Languages, width: number): Line[] {
  const name = phrase(nameOf(data), languages, { width });
  const share = shareRun(data);
  const last = [...name.at(-1)!, share];
  return measureLine(last) <= width ? [...name.slice(0, -1), last] : [...name, [share]];
}

function drawLabel(canvas: Canvas, { lines, side, x, y, from }: Label, circle: Circle): void {
  const start = [circle.x + from.x * (radius + 2), circle.y + from.y * (radius + 2)];
  const end = [circle.x + x, circle.y + y];
  const d = `M${start.join(",")}L${end.join(",")}`;
  canvas.svg.append(element(canvas.document, "path", { d, stroke: color("quiet"), fill: "none" }));
  const baseline = circle.y + y - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  write(canvas, lines, circle.x + x + side * 4, baseline, { anchor: side < 0 ? "end" : "start" });
}
