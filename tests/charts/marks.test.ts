import { describe, expect, test } from "vitest";
import { messages } from "../../src/charts/messages.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, type Observation } from "../../src/data/observation.ts";
import { belowLimit } from "../../src/data/vocabulary.ts";
import { locales } from "../../src/i18n/locales.ts";
import { figures } from "../../src/figures/index.ts";
import { markBox, offset, overlap } from "../../src/charts/boxes.ts";
import { attribute, marksOf, named } from "./drawings.ts";
import { piesOf } from "./faults.ts";

const data = loadDataset();
const keyOfMark = (mark: Element) =>
  ["data-flow", "data-series", "data-measure", "data-year", "data-value"]
    .map((name) => mark.getAttribute(name) ?? "")
    .join("|");
const keyOfObservation = (row: Observation) =>
  [row.flow, row.series, row.measure === "value" ? "" : row.measure, row.year, digitsOf(row)].join("|");

/** A mark's value; of `§`, the limit that it stays below. */
const value = (mark: Element) => (mark.getAttribute("data-value") === "" ? belowLimit : attribute(mark, "data-value"));

/** Lying bars of one zero line: of a year, and where four wholes stand side by side, of a whole. */
const panelOf = (bar: Element) =>
  ["data-year", ...(/^[A-Z]{2}$|^others$/.test(bar.getAttribute("data-series")!) ? ["data-flow"] : [])]
    .map((name) => bar.getAttribute(name))
    .join();

/** How many pixels of difference are those of rounded coordinates. */
const hair = 0.15;

/** What is proportional to values, and what is time. */
const height = (mark: Element) => markBox(mark).bottom - markBox(mark).top;
const width = (mark: Element) => markBox(mark).right - markBox(mark).left;

/** Bars, or stems, which are bars without width: which way they lie, and how long one is. */
function barsOf(marks: readonly Element[]) {
  const isLying = marks.length > 0 && spread(marks.map(height)) < hair;
  return { marks, isLying, length: isLying ? width : height };
}

/** Whether a mark is a line from one point to another: a stem, or a tick. */
const isStraight = (mark: Element): boolean =>
  mark.localName === "line" || /^M[^A-Za-z]+L[^A-Za-z]+$/.test(mark.getAttribute("d") ?? "");

/** How many times the scales of a drawing are enlarged, as it says. */
function factorsSaid(svg: Element): number[] {
  const bare = (text: string) => text.replace(/\s+/g, "");
  const text = bare(svg.textContent);
  const said = Array.from({ length: 999 }, (_, index) => index + 1).filter((factor) =>
    locales.some((locale) => text.includes(bare(messages.enlarged[locale](factor)))),
  );
  return [1, ...said];
}

const rule =
  "marks stand at the published value of the cell that they carry, or, in a view with `isIndex`, at an index of it; what is computed from two cells, such as a ratio, is said in the headline";

describe.each(named)("%s", (_, { figure, view, svg }) => {
  const { shows, isIndex } = figures[figure].views.find(({ id }) => id === view)!;
  const where = `${figure}, view ${view}`;
  const bars = barsOf(marksOf(svg, "rect[data-series]"));
  const lines = marksOf(svg, "[data-series]:is(line, path)").filter(isStraight);
  const areTicks = spread(lines.map(height)) < hair && spread(lines.map(width)) < hair;
  const stems = barsOf(areTicks ? [] : lines);
  const pies = piesOf(svg);
  const symbols = marksOf(svg, "[data-series]:is(circle, path)").filter(
    (mark) => !isStraight(mark) && !pies.includes(mark.parentElement!),
  );

  test("draws every observation with one mark", () => {
    const advice =
      "every mark that stands for a number carries its cell: put carry(…) from src/charts/carry.ts around its options";
    const bare = marksOf(svg, "circle:not([data-series])").length;
    expect(bare, `${where} has dots that carry no cell; ${advice}`).toBe(0);
    const list = `${where} does not draw what its \`shows\` lists, each once; ${advice}, or mend \`shows\``;
    expect(marksOf(svg).map(keyOfMark).sort(), list).toEqual(shows(data).map(keyOfObservation).sort());
  });

  test("has no level line over a dot", () => {
    const rules = [...svg.querySelectorAll("line, path")].filter((line) => isStraight(line) && height(line) < hair);
    const isUnder = (dot: Element, rule: Element) =>
      dot.compareDocumentPosition(rule) === dot.DOCUMENT_POSITION_FOLLOWING && overlap(markBox(dot), markBox(rule));
    const covered = symbols.filter((dot) => rules.some((rule) => isUnder(dot, rule)));
    expect(covered.map(keyOfMark), `${where}: what its dots lie on is drawn before them`).toEqual([]);
  });

  test("has bars and stems from zero, as long as their values, on scales that are enlarged as it says", () => {
    const factors = factorsSaid(svg);
    for (const { marks, length } of [bars, stems]) {
      const fits = (bar: Element, scale: number) => Math.abs(length(bar) - Math.abs(value(bar)) * scale) < hair;
      const longest = marks.toSorted((a, b) => length(b) - length(a))[0];
      if (!longest) continue;
      const bases = factors.map((factor) => length(longest) / Math.abs(value(longest)) / factor);
      const wrong = bases.map((base) =>
        bySeries(marks).filter((own) => !factors.some((factor) => own.every((bar) => fits(bar, base * factor)))),
      );
      const message = `${where} has bars or stems that are not as long as the published values of the cells that they carry`;
      expect(
        wrong.map((series) => series.flat().map(keyOfMark)),
        message,
      ).toContainEqual([]);
    }
  });

  test("has bars and stems of a panel on one zero line", () => {
    for (const { marks, isLying } of [bars, stems]) {
      const panels = isLying ? [...Map.groupBy(marks, panelOf).values()] : bySeries(marks);
      const zero = (bar: Element) => {
        const { left, right, top, bottom } = markBox(bar);
        return isLying ? (value(bar) < 0 ? right : left) : value(bar) < 0 ? top : bottom;
      };
      for (const panel of panels)
        expect(
          spread(panel.map(zero)),
          `${where} has bars or stems of one panel that start pixels apart: all start at zero, none is stacked`,
        ).toBeLessThan(hair);
    }
  });

  const hasTime = !bars.isLying && !stems.isLying && svg.querySelector("[stroke-dasharray]") !== null;

  test.runIf(hasTime)("has time to scale, across or down", () => {
    for (const marks of bySeries(marksOf(svg))) {
      const off = offScale(marks, (mark) => attribute(mark, "data-year"));
      const message = `${where} has marks that stand pixels from where the year of their cell is on the scale of the others; bars need half a year of room at either end (\`pad\` of \`yearFrame\`)`;
      expect(off, message).toBeLessThan(hair);
    }
  });

  test("has dots, symbols and ticks at their values, up or across", () => {
    for (const marks of [symbols, areTicks ? lines : []]) {
      for (const own of isIndex ? bySeries(marks) : [marks]) {
        if (own.length === 0) continue;
        const off = offScale(own, value);
        expect(off, `${where} has marks that stand pixels from their places: ${rule}`).toBeLessThan(hair);
      }
    }
  });

  test("has arcs as wide as their shares, largest first, the rest last", () => {
    for (const pie of pies) {
      const arcs = marksOf(pie, "path[data-series]");
      const whole = arcs.reduce((sum, arc) => sum + value(arc), 0);
      for (const arc of arcs) {
        const off = Math.abs(angle(arc) - (value(arc) / whole) * 360);
        expect(off, `${where} has arcs that are degrees off the published shares`).toBeLessThan(0.3);
      }
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
  const places = marks.map((mark) => ({ number: number(mark), ...placeOf(mark) }));
  const across = places.map(({ number, x }) => [number, x] as const);
  const down = places.map(({ number, y }) => [number, y] as const);
  return Math.min(residual(across), residual(down));
}

/** Where a symbol is moved to, or the middle of another mark. */
function placeOf(mark: Element): { x: number; y: number } {
  if (mark.localName === "path" && mark.hasAttribute("transform")) return offset(mark);
  const { left, right, top, bottom } = markBox(mark);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** How far points stand at most from the line through the two whose numbers are furthest apart; infinitely far where these stand together. */
function residual(points: readonly (readonly [number, number])[]): number {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const [[x0, y0], [x1, y1]] = [sorted[0]!, sorted.at(-1)!];
  if (x0 === x1) return spread(points.map(([, y]) => y));
  if (y0 === y1) return Infinity;
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
