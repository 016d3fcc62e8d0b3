import { describe, expect, test } from "vitest";
import { words } from "../../src/charts/words.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, type Observation } from "../../src/data/observation.ts";
import { belowLimit } from "../../src/data/vocabulary.ts";
import { locales } from "../../src/i18n/locales.ts";
import { figures } from "../../src/figures/index.ts";
import { markBox } from "../../src/charts/boxes.ts";
import { attribute, marksOf, named } from "./drawings.ts";
import { piesOf } from "./faults.ts";

const data = loadDataset();
const keyOfMark = (mark: Element) =>
  ["data-flow", "data-series", "data-measure", "data-year", "data-value"]
    .map((name) => mark.getAttribute(name) ?? "")
    .join("|");
const keyOfObservation = (one: Observation) =>
  [one.flow, one.series, one.measure === "value" ? "" : one.measure, one.year, digitsOf(one)].join("|");

/** A mark's value; of `§`, the limit that it stays below. */
const value = (mark: Element) => (mark.getAttribute("data-value") === "" ? belowLimit : attribute(mark, "data-value"));

/** Lying bars of one zero line: of a year, and where four wholes stand side by side, of a whole. */
const panelOf = (bar: Element) =>
  ["data-year", ...(/^[A-Z]{2}$|^others$/.test(bar.getAttribute("data-series")!) ? ["data-flow"] : [])]
    .map((name) => bar.getAttribute(name))
    .join();

/** What is proportional to values, and what is time. */
const height = (mark: Element) => markBox(mark).bottom - markBox(mark).top;
const width = (mark: Element) => markBox(mark).right - markBox(mark).left;

/** How many times the scales of a drawing are enlarged, as it says. */
function factorsSaid(svg: Element): number[] {
  const bare = (text: string) => text.replace(/\s+/g, "");
  const text = bare(svg.textContent);
  const said = Array.from({ length: 999 }, (_, index) => index + 1).filter((factor) =>
    locales.some((locale) => text.includes(bare(words.enlarged[locale](factor)))),
  );
  return [1, ...said];
}

describe.each(named)("%s", (_, { figure, view, svg }) => {
  const { shows, ownScales } = figures[figure].views.find(({ id }) => id === view)!;
  const bars = marksOf(svg, "rect[data-series]");
  const isLying = bars.length > 0 && spread(bars.map(height)) < 0.15;

  test("draws every observation with one mark", () => {
    expect(marksOf(svg).map(keyOfMark).sort()).toEqual(shows(data).map(keyOfObservation).sort());
  });

  test("has bars from zero, as long as their values, on scales that are enlarged as it says", () => {
    const length = isLying ? width : height;
    const factors = factorsSaid(svg);
    const fits = (bar: Element, scale: number) => Math.abs(length(bar) - Math.abs(value(bar)) * scale) < 0.15;
    const longest = bars.toSorted((a, b) => length(b) - length(a))[0];
    const bases = longest ? factors.map((factor) => length(longest) / Math.abs(value(longest)) / factor) : [];
    const wrong = bases.map((base) =>
      bySeries(bars).filter((own) => !factors.some((factor) => own.every((bar) => fits(bar, base * factor)))),
    );
    if (longest) expect(wrong.map((series) => series.flat().map(keyOfMark))).toContainEqual([]);
  });

  test("has bars of a panel on one zero line", () => {
    const panels = isLying ? [...Map.groupBy(bars, panelOf).values()] : bySeries(bars);
    const zero = (bar: Element) => {
      const { left, right, top, bottom } = markBox(bar);
      return isLying ? (value(bar) < 0 ? right : left) : value(bar) < 0 ? top : bottom;
    };
    for (const panel of panels) expect(spread(panel.map(zero))).toBeLessThan(0.15);
  });

  test("has time to scale, across or down", () => {
    if (isLying || !svg.querySelector("[stroke-dasharray]")) return;
    for (const marks of bySeries(marksOf(svg))) {
      const off = offScale(marks, (mark) => attribute(mark, "data-year"));
      expect(off, "pixels from where its `data-year` stands on the scale of the others").toBeLessThan(0.15);
    }
  });

  test("has dots at their values, up or across", () => {
    const dots = marksOf(svg, "circle");
    for (const own of ownScales ? bySeries(dots) : [dots]) {
      if (own.length === 0) continue;
      const off = offScale(own, value);
      expect(off, "pixels from where its `data-value` stands on the scale of the others").toBeLessThan(0.15);
    }
  });

  test("has arcs as wide as their shares, largest first, the rest last", () => {
    for (const pie of piesOf(svg)) {
      const arcs = marksOf(pie, "path[data-series]");
      const whole = arcs.reduce((sum, arc) => sum + value(arc), 0);
      for (const arc of arcs) expect(Math.abs(angle(arc) - (value(arc) / whole) * 360)).toBeLessThan(0.3);
      const named = arcs.filter((arc) => arc.getAttribute("data-series") !== "others").map(value);
      expect(named).toEqual([...named].sort((a, b) => b - a));
      expect(arcs.at(-1)!.getAttribute("data-series")).toBe("others");
    }
  });
});

/** The marks of each series and measure. */
function bySeries(marks: readonly Element[]): Element[][] {
  const key = (mark: Element) => `${mark.getAttribute("data-series")} ${mark.getAttribute("data-measure")}`;
  return [...Map.groupBy(marks, key).values()];
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** How far marks stand at most from where a number puts them, on the axis that fits better. */
function offScale(marks: readonly Element[], number: (mark: Element) => number): number {
  const places = marks.map((mark) => ({ number: number(mark), box: markBox(mark) }));
  const across = places.map(({ number, box }) => [number, (box.left + box.right) / 2] as const);
  const down = places.map(({ number, box }) => [number, (box.top + box.bottom) / 2] as const);
  return Math.min(residual(across), residual(down));
}

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
