import { describe, expect, test } from "vitest";
import { select } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, type FigureId, type Observation } from "../../src/data/observation.ts";
import { attribute, drawings, marksOf, named } from "./drawings.ts";

const data = loadDataset();
const leftOut = ["merchandise_exports", "merchandise_imports", "total"];

/** What a figure's chart must show: its levels, or its shares where it has none. */
function shown(figure: FigureId): Observation[] {
  const measure = figure === "chart-1" || figure === "chart-3" ? "share" : "value";
  return select(data, figure, { measure }).filter(({ series }) => !leftOut.includes(series));
}

const keyOfMark = (mark: Element) =>
  ["data-flow", "data-series", "data-year", "data-value"].map((name) => mark.getAttribute(name) ?? "").join("|");
const keyOfObservation = (one: Observation) => [one.flow, one.series, one.year, digitsOf(one)].join("|");
const value = (mark: Element) => attribute(mark, "data-value");

describe.each(named)("%s", (_, { figure, svg }) => {
  test("draws every observation with one mark", () => {
    expect(marksOf(svg).map(keyOfMark).sort()).toEqual(shown(figure).map(keyOfObservation).sort());
  });

  test("has bars from zero, as long as their values on few scales", () => {
    const side = figure === "chart-2" ? "width" : "height";
    const bars = marksOf(svg, "rect[data-series]");
    const scales = new Map<string, number>();
    for (const bar of [...bars].sort((a, b) => Math.abs(value(b)) - Math.abs(value(a)))) {
      const series = bar.getAttribute("data-series")!;
      const scale = scales.get(series) ?? attribute(bar, side) / Math.abs(value(bar));
      scales.set(series, scale);
      expect(Math.abs(attribute(bar, side) - Math.abs(value(bar)) * scale)).toBeLessThan(0.15);
    }
    const most = { "table-1": 3, "table-2": 2, "table-3": 2 }[figure as string] ?? 1;
    expect(clusters([...scales.values()])).toBeLessThanOrEqual(most);
  });

  test("has bars of a panel on one zero line", () => {
    for (const bars of bySeries(marksOf(svg, "rect[data-series]"))) {
      if (figure === "chart-2") continue;
      const zero = (bar: Element) => attribute(bar, "y") + (value(bar) > 0 ? attribute(bar, "height") : 0);
      expect(spread(bars.map(zero))).toBeLessThan(0.15);
    }
  });

  test("has time to scale", () => {
    if (!figure.startsWith("table")) return;
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
      const arcs = marksOf(pie, "path");
      const whole = arcs.reduce((sum, arc) => sum + value(arc), 0);
      for (const arc of arcs) expect(Math.abs(angle(arc) - (value(arc) / whole) * 360)).toBeLessThan(0.3);
      const named = arcs.filter((arc) => arc.getAttribute("data-series") !== "others").map(value);
      expect(named).toEqual([...named].sort((a, b) => b - a));
      expect(arcs.at(-1)!.getAttribute("data-series")).toBe("others");
    }
  });
});

test("there are drawings of every figure", () => expect(drawings).toHaveLength(7 * 2 * 3));

function bySeries(marks: readonly Element[]): Element[][] {
  return [...Map.groupBy(marks, (mark) => mark.getAttribute("data-series")).values()];
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

/** How many values there are that are not within 1 % of each other. */
function clusters(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((one, index) => index === 0 || one / sorted[index - 1]! > 1.03).length;
}

/** The angle of an arc around its origin, in degrees. */
function angle(arc: Element): number {
  const found = /^M([-\d.]+),([-\d.]+)A[\d.]+,[\d.]+,0,[01],1,([-\d.]+),([-\d.]+)L0,0Z$/.exec(arc.getAttribute("d")!);
  if (!found) throw new Error(`Not an arc: ${arc.getAttribute("d")}`);
  const [x0, y0, x1, y1] = found.slice(1).map(Number) as [number, number, number, number];
  const turn = (Math.atan2(y1, x1) - Math.atan2(y0, x0)) * (180 / Math.PI);
  return (turn + 360) % 360;
}
