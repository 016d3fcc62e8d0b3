import { arc, pie, type PieArcDatum } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import { formatDigits } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { digitsOf } from "../data/observation.ts";
import { type Canvas, element, write } from "./canvas.ts";
import { dodge } from "./dodge.ts";
import { drawHeading } from "./panels.ts";
import { carryData } from "./plot.ts";
import { type Line, lineHeight, measureLine, measureLines, phrase } from "./text.ts";
import { color, shadeOf } from "./theme.ts";

export interface Pie {
  readonly title: Localized;
  readonly flow: "imports" | "exports";
  /** Shares of one whole, in percent. */
  readonly observations: readonly Observation[];
  readonly nameOf: (observation: Observation) => Localized;
}

/** The series that gathers the rest: it comes last, in grey. */
const rest = "others";

interface Slice {
  readonly arc: PieArcDatum<Observation>;
  readonly fill: string;
}

/** Largest first, clockwise from twelve o'clock, the rest last. */
function slices({ observations, flow }: Pie): Slice[] {
  const isRest = ({ series }: Observation) => Number(series === rest);
  const sorted = [...observations].sort((a, b) => isRest(a) - isRest(b) || numberOf(b)! - numberOf(a)!);
  const arcs = pie<Observation>()
    .value((one) => numberOf(one)!)
    .sort(null)(sorted);
  return arcs.map((one, rank) => ({ arc: one, fill: isRest(one.data) ? color("rest") : shadeOf(flow, rank) }));
}

function drawArcs(canvas: Canvas, parts: readonly Slice[], x: number, y: number, radius: number): void {
  const path = arc<PieArcDatum<Observation>>().innerRadius(0).outerRadius(radius).digits(2);
  const group = element(canvas.document, "g", {
    transform: `translate(${x},${y})`,
    stroke: color("paper"),
    "stroke-width": 1.5,
    "stroke-linejoin": "round",
  });
  for (const { arc: one, fill } of parts) {
    const mark = element(canvas.document, "path", { d: path(one)!, fill });
    carryData(mark, one.data);
    group.append(mark);
  }
  canvas.svg.append(group);
}

/** A pie with a list of its parts beside it, in its order, keyed by squares. Returns the bottom. */
export function drawListedPie(canvas: Canvas, one: Pie, top: number): number {
  const radius = 62;
  const left = 2 * radius + 22;
  const headed = drawHeading(canvas, { title: one.title }, { x: 0, width: canvas.width }, top) + 12;
  const parts = slices(one);
  const names = parts.map(({ arc: { data } }) =>
    phrase(one.nameOf(data), canvas.languages, { width: canvas.width - left - 66 }),
  );
  let y = headed;
  parts.forEach(({ arc: { data }, fill }, index) => {
    canvas.svg.append(element(canvas.document, "rect", { x: left, y: y + 2.5, width: 12, height: 12, fill }));
    write(canvas, names[index]!, left + 20, y + 13);
    write(canvas, [[shareRun(data)]], canvas.width, y + 13, { anchor: "end" });
    y += names[index]!.length * lineHeight + 6;
  });
  const height = Math.max(2 * radius, y - 6 - headed);
  drawArcs(canvas, parts, radius, headed + Math.min(height / 2, radius + 14), radius);
  return headed + height;
}

function shareRun(observation: Observation) {
  return { text: `${formatDigits(digitsOf(observation))}%`, strong: true };
}

interface PieLabel {
  readonly lines: readonly Line[];
  /** The middle of its arc: −1 … 1 to the right and down. */
  readonly dx: number;
  readonly dy: number;
}

/** Room between a pie's edge and its labels. */
const reach = 16;

/** A pie with names and shares around it. Returns the bottom of the labels' room, which is as high for every pie. */
export function drawLabelledPie(canvas: Canvas, one: Pie, place: { x: number; width: number }, top: number): number {
  const radius = 86;
  const headed = drawHeading(canvas, { title: one.title }, place, top);
  const y = headed + radius + 34;
  const parts = slices(one);
  const labels = parts.map((part) => labelOf(canvas, one, part));
  const widths = [-1, 1].map((side) =>
    measureLines(labels.filter(({ dx }) => sideOf(dx) === side).flatMap(({ lines }) => lines)),
  );
  const free = place.width - 2 * radius - 2 * reach - widths[0]! - widths[1]!;
  const x = Math.round(place.x + widths[0]! + reach + radius + Math.min(free / 2, 40));
  drawArcs(canvas, parts, x, y, radius);
  for (const side of [-1, 1]) {
    drawSide(
      canvas,
      labels.filter(({ dx }) => sideOf(dx) === side),
      side,
      { x, y, radius },
    );
  }
  return y + radius + 34;
}

function sideOf(dx: number): number {
  return dx < 0 ? -1 : 1;
}

/** Name and share on one line where that is short, else the share on a line of its own. */
function labelOf({ languages }: Canvas, { nameOf }: Pie, { arc: { data, startAngle, endAngle } }: Slice): PieLabel {
  const middle = (startAngle + endAngle) / 2;
  const name = phrase(nameOf(data), languages, { width: 104 });
  const share = shareRun(data);
  const last = [...name.at(-1)!, share];
  const lines = measureLine(last) <= 104 ? [...name.slice(0, -1), last] : [...name, [share]];
  return { lines, dx: Math.sin(middle), dy: -Math.cos(middle) };
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function drawSide(canvas: Canvas, labels: readonly PieLabel[], side: number, { x, y, radius }: Circle): void {
  const heights = labels.map(({ lines }) => lines.length * lineHeight + 3);
  const wishes = labels.map(({ dy }, index) => ({ at: y + dy * (radius + reach), size: heights[index]! }));
  const middles = dodge(wishes, y - radius - 34, y + radius + 34);
  labels.forEach(({ lines, dx, dy }, index) => {
    const middle = middles[index]!;
    const far = Math.sqrt(Math.max(0, (radius + reach) ** 2 - Math.min(Math.abs(middle - y), radius + reach) ** 2));
    const edge = x + side * Math.max(far, Math.abs(dx) * (radius + reach) * 0.6);
    const points = [
      [x + dx * (radius + 2), y + dy * (radius + 2)],
      [x + dx * (radius + 8), y + dy * (radius + 8)],
      [edge + side * 2, middle],
    ];
    canvas.svg.append(
      element(canvas.document, "path", { d: `M${points.join("L")}`, stroke: color("quiet"), fill: "none" }),
    );
    const first = middle - ((lines.length - 1) * lineHeight) / 2 + 4.5;
    write(canvas, lines, edge + side * 5, first, { anchor: side < 0 ? "end" : "start" });
  });
}

/** A pair of pies: side by side with labels around them, or one over the other with lists. Returns the bottom. */
export function drawPies(canvas: Canvas, pies: readonly Pie[]): number {
  if (canvas.size === "narrow") return pies.reduce((top, one) => drawListedPie(canvas, one, top) + 24, 0) - 18;
  const width = (canvas.width - 24) / pies.length;
  return Math.max(...pies.map((one, index) => drawLabelledPie(canvas, one, { x: index * (width + 24), width }, 0)));
}
