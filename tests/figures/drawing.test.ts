import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Fraction } from "fraction.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chartDocument } from "../../src/charts/document.ts";
import { renderChart, type RenderOptions } from "../../src/charts/render.ts";
import { type Dataset, keyOf } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import type { FigureId, Observation } from "../../src/data/observation.ts";
import { drawing, type DrawingOrder } from "../../src/figures/drawing.ts";
import type { View } from "../../src/figures/figure.ts";
import { figures } from "../../src/figures/index.ts";
import { everyLocale } from "../../src/i18n/locales.ts";

const data = loadDataset();
let directory: string;
let drawn: number;

beforeEach(() => {
  directory = mkdtempSync(`${tmpdir()}/charts-`);
  drawn = 0;
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The figure's own view, which counts how often it is drawn. */
function counted(figure: FigureId): View {
  const [view] = figures[figure].views;
  return { ...view, draw: (...args) => (drawn++, view.draw(...args)) };
}

const order: DrawingOrder & RenderOptions = {
  figure: "chart-2",
  view: counted("chart-2"),
  size: "narrow",
  languages: ["en"],
  label: "Bars",
};

const draw = (from: Dataset = data, changes: Partial<typeof order> = {}, code = "code 1") =>
  drawing(from, { ...order, ...changes }, { directory, code });

/** The data with some observations written otherwise. */
function edited(edit: (one: Observation) => Observation): Dataset {
  const observations = data.observations.map(edit);
  return { ...data, observations, byKey: new Map(observations.map((one) => [keyOf(one), one])) };
}

/** The data with the first number of a figure raised by one. */
function raised(figure: FigureId): Dataset {
  const first = data.observations.find((one) => one.figure === figure)!;
  const exact = first.value.kind === "number" ? first.value.exact.add(1) : new Fraction(0);
  return edited((one) => (one === first ? { ...one, value: { kind: "number", digits: String(exact), exact } } : one));
}

test("draws the same rows once", () => {
  const markup = draw();
  expect(markup).toContain("<svg");
  expect(draw()).toBe(markup);
  expect(drawn).toBe(1);
});

test("draws again when a row of the figure changes, and not when another figure's does or rows only move", () => {
  const markup = draw();
  expect(draw(raised("chart-2"))).not.toBe(markup);
  expect(drawn).toBe(2);
  draw(raised("table-1"));
  draw(edited((one) => ({ ...one, source: { ...one.source, line: one.source.line + 1 } })));
  expect(drawn).toBe(2);
  draw(edited((one) => (one.figure === "chart-2" ? { ...one, era: 1 } : one)));
  expect(drawn).toBe(3);
});

test("draws again when a name changes that the figure shows", () => {
  draw();
  const [shown] = data.observations.filter(({ figure }) => figure === "chart-2");
  const name = everyLocale((locale) => `Renamed in ${locale}`);
  draw({ ...data, series: new Map([...data.series, [shown!.series, { name, short: name }]]) });
  expect(drawn).toBe(2);
});

test.each<[string, Partial<typeof order>, string]>([
  ["code", {}, "code 2"],
  ["size", { size: "wide" }, "code 1"],
  ["language", { languages: ["zh-hant"] }, "code 1"],
  ["view", { view: { ...order.view, id: "other" } }, "code 1"],
])("draws again for another %s", (_, changes, code) => {
  draw();
  draw(data, changes, code);
  expect(drawn).toBe(2);
});

test("says something else without drawing again", () => {
  expect(draw()).toContain('aria-label="Bars"');
  expect(draw(data, { label: `More & "others"` })).toContain('aria-label="More &amp; &quot;others&quot;"');
  expect(drawn).toBe(1);
});

test("never serves a drawing that was tampered with", () => {
  const markup = draw();
  const [name] = readdirSync(directory);
  const entry = readFileSync(`${directory}/${name!}`, "latin1");
  writeFileSync(`${directory}/${name!}`, entry.replace("<svg", "<svg onload=''"), "latin1");
  expect(draw()).toBe(markup);
  expect(drawn).toBe(2);
});

/** What a drawing is handed is what it is remembered by: it must need no more. */
test.each(Object.values(figures))("$id needs no rows but its own", ({ id, views }) => {
  for (const view of views) {
    const { size, languages, label } = order;
    const whole = renderChart(view.draw(data, { document: chartDocument, size, languages }), { label });
    expect(drawing(data, { ...order, figure: id, view }, undefined)).toBe(whole);
  }
});
