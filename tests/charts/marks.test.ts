import { describe, expect, test } from "vitest";
import { select, spanOf } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, type FigureId, type Observation } from "../../src/data/observation.ts";
import { belowLimit, type Measure } from "../../src/data/vocabulary.ts";
import { attribute, drawings, marksOf, named } from "./drawings.ts";

const data = loadDataset();
/** What a view must show, and on how many scales. Whatever is not said is of every series, in every year, on one scale. */
interface Shown {
  readonly measures: readonly Measure[];
  readonly series?: readonly string[];
  readonly latest?: boolean;
  readonly scales?: number;
  /** Bars lie. */
  readonly lying?: boolean;
}

const trade = ["imports", "total_exports", "trade_balance", "re_exports", "domestic_exports"];
const byPartner = { chart: { measures: ["share"] }, partners: { measures: ["share"], lying: true } } as const;
const byCategory = {
  chart: { measures: ["value"], scales: 2 },
  ranked: { measures: ["value"], latest: true, lying: true },
  share: { measures: ["share"] },
} as const;

const shown: Readonly<Partial<Record<FigureId, Readonly<Record<string, Shown>>>>> = {
  "table-1": {
    chart: { measures: ["value"], series: trade, scales: 3 },
    growth: { measures: ["change_on_year"] },
    balance: { measures: ["value", "deficit_to_imports"], series: ["trade_balance"] },
    share: { measures: ["share_of_merchandise"] },
    origin: { measures: ["value"], series: ["re_exports", "domestic_exports"], scales: 2 },
  },
  "table-2": byCategory,
  "table-3": byCategory,
  "table-4": { chart: { measures: ["value"] }, ratio: { measures: ["ratio_to_gdp"] } },
  "chart-1": byPartner,
  "chart-2": { chart: { measures: ["value"], lying: true }, change: { measures: ["value"] } },
  "chart-3": byPartner,
};

/** What is said of a view; one of which nothing is said shows levels. */
const shownIn = (figure: FigureId, view: string): Shown => shown[figure]?.[view] ?? { measures: ["value"] };

function observationsOf(figure: FigureId, view: string): Observation[] {
  const { measures, series, latest } = shownIn(figure, view);
  return select(data, figure).filter(
    (one) =>
      measures.includes(one.measure) &&
      one.series !== "total" &&
      (!series || series.includes(one.series)) &&
      (!latest || one.year === spanOf(data, figure).latest),
  );
}

const keyOfMark = (mark: Element) =>
  ["data-flow", "data-series", "data-measure", "data-year", "data-value"]
    .map((name) => mark.getAttribute(name) ?? "")
    .join("|");
const keyOfObservation = (one: Observation) =>
  [one.flow, one.series, one.measure === "value" ? "" : one.measure, one.year, digitsOf(one)].join("|");

/** A mark's value; of `§`, the limit that it stays below. */
const value = (mark: Element) => (mark.getAttribute("data-value") === "" ? belowLimit : attribute(mark, "data-value"));

describe.each(named)("%s", (_, { figure, view, svg }) => {
  const { lying, scales: most = 1 } = shownIn(figure, view);
  const bars = marksOf(svg, "rect[data-series]");

  test("draws every observation with one mark", () => {
    expect(marksOf(svg).map(keyOfMark).sort()).toEqual(observationsOf(figure, view).map(keyOfObservation).sort());
  });

  test("has bars from zero, as long as their values on few scales", () => {
    const length = (bar: Element) => attribute(bar, lying ? "width" : "height");
    const fits = (bar: Element, scale: number) => Math.abs(length(bar) - Math.abs(value(bar)) * scale) < 0.15;
    const scales: number[] = [];
    for (const series of bySeries(bars).toSorted((a, b) => Math.max(...b.map(length)) - Math.max(...a.map(length)))) {
      if (scales.some((scale) => series.every((bar) => fits(bar, scale)))) continue;
      const longest = series.toSorted((a, b) => length(b) - length(a))[0]!;
      scales.push(length(longest) / Math.abs(value(longest)));
      for (const bar of series) expect(fits(bar, scales.at(-1)!), keyOfMark(bar)).toBe(true);
    }
    expect(scales.length).toBeLessThanOrEqual(most);
  });

  test("has bars of a panel on one zero line", () => {
    const panels = lying ? [...Map.groupBy(bars, (bar) => bar.getAttribute("data-year")).values()] : bySeries(bars);
    const [start, side, before] = lying ? (["x", "width", -1] as const) : (["y", "height", 1] as const);
    const zero = (bar: Element) => attribute(bar, start) + (value(bar) * before > 0 ? attribute(bar, side) : 0);
    for (const panel of panels) expect(spread(panel.map(zero))).toBeLessThan(0.15);
  });

  test("has time to scale", () => {
    if (lying || !svg.querySelector("[stroke-dasharray]")) return;
    for (const marks of bySeries(marksOf(svg))) {
      expect(residual(marks.map((mark) => [attribute(mark, "data-year"), centre(mark)]))).toBeLessThan(0.15);
    }
  });

  test("has dots at the height of their values", () => {
    const dots = marksOf(svg, "circle");
    if (dots.length > 0) expect(residual(dots.map((dot) => [value(dot), attribute(dot, "cy")]))).toBeLessThan(0.15);
  });

  test("has arcs as wide as their shares, largest first, the rest last", () => {
    for (const pie of svg.querySelectorAll("g[transform]")) {
      const arcs = marksOf(pie, "path[data-series]");
      const whole = arcs.reduce((sum, arc) => sum + value(arc), 0);
      for (const arc of arcs) expect(Math.abs(angle(arc) - (value(arc) / whole) * 360)).toBeLessThan(0.3);
      const named = arcs.filter((arc) => arc.getAttribute("data-series") !== "others").map(value);
      expect(named).toEqual([...named].sort((a, b) => b - a));
      expect(arcs.at(-1)!.getAttribute("data-series")).toBe("others");
    }
  });
});

test.each(Object.keys(shown))("there are drawings of every view of %s, and what they show is said here", (figure) => {
  const views = Object.keys(shown[figure as FigureId]!);
  const drawn = drawings.filter((drawing) => drawing.figure === figure);
  expect(new Set(drawn.map(({ view }) => view))).toEqual(new Set(views));
  expect(drawn).toHaveLength(views.length * 2 * 3);
});

/** The marks of each series and measure. */
function bySeries(marks: readonly Element[]): Element[][] {
  const key = (mark: Element) => `${mark.getAttribute("data-series")} ${mark.getAttribute("data-measure")}`;
  return [...Map.groupBy(marks, key).values()];
}

function centre(mark: Element): number {
  return mark.localName === "circle" ? attribute(mark, "cx") : attribute(mark, "x") + attribute(mark, "width") / 2;
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** How far points stand at most from the line through the two that are furthest apart. */
function residual(points: readonly (readonly [number, number])[]): number {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const [[x0, y0], [x1, y1]] = [sorted[0]!, sorted.at(-1)!];
  return Math.max(...sorted.map(([x, y]) => Math.abs(y - (y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)))));
}

/** The angle of an arc around its origin, in degrees. */
function angle(arc: Element): number {
  const found = /^M([-\d.]+),([-\d.]+)A[\d.]+,[\d.]+,0,[01],1,([-\d.]+),([-\d.]+)L0,0Z$/.exec(arc.getAttribute("d")!);
  if (!found) throw new Error(`Not an arc: ${arc.getAttribute("d")}`);
  const [x0, y0, x1, y1] = found.slice(1).map(Number) as [number, number, number, number];
  const turn = (Math.atan2(y1, x1) - Math.atan2(y0, x0)) * (180 / Math.PI);
  return (turn + 360) % 360;
}
