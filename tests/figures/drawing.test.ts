import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Fraction } from "fraction.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chartDocument } from "../../src/charts/document.ts";
import { renderChart } from "../../src/charts/render.ts";
import { type Dataset, keyOf } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import type { FigureId, Observation } from "../../src/data/observation.ts";
import { drawing, type DrawingOrder } from "../../src/figures/drawing.ts";
import type { View } from "../../src/figures/figure.ts";
import { figures } from "../../src/figures/index.ts";

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

const order: DrawingOrder = {
  figure: "chart-2",
  view: counted("chart-2"),
  size: "narrow",
  languages: ["en"],
  label: "Bars",
};

const draw = (from: Dataset = data, changes: Partial<DrawingOrder> = {}, code = "code 1") =>
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

test("draws the same rows once", async () => {
  const markup = await draw();
  expect(markup).toContain("<svg");
  expect(await draw()).toBe(markup);
  expect(drawn).toBe(1);
});

test("draws again when a row of the figure changes, and not when another figure's does or rows only move", async () => {
  const markup = await draw();
  expect(await draw(raised("chart-2"))).not.toBe(markup);
  expect(drawn).toBe(2);
  await draw(raised("table-1"));
  await draw(edited((one) => ({ ...one, source: { ...one.source, line: one.source.line + 1 } })));
  expect(drawn).toBe(2);
});

test("draws again when a name changes that the figure shows", async () => {
  await draw();
  const [shown] = data.observations.filter(({ figure }) => figure === "chart-2");
  const name = { en: "Renamed", "zh-hant": "改名" };
  await draw({ ...data, series: new Map([...data.series, [shown!.series, { name, short: name }]]) });
  expect(drawn).toBe(2);
});

test.each<[string, Partial<DrawingOrder>, string]>([
  ["code", {}, "code 2"],
  ["size", { size: "wide" }, "code 1"],
  ["language", { languages: ["zh-hant"] }, "code 1"],
  ["label", { label: "Other bars" }, "code 1"],
  ["view", { view: { ...order.view, id: "other" } }, "code 1"],
])("draws again for another %s", async (_, changes, code) => {
  await draw();
  await draw(data, changes, code);
  expect(drawn).toBe(2);
});

test("never serves a drawing that was tampered with", async () => {
  const markup = await draw();
  const [name] = readdirSync(directory);
  const entry = readFileSync(`${directory}/${name!}`, "latin1");
  writeFileSync(`${directory}/${name!}`, entry.replace("<svg", "<svg onload=''"), "latin1");
  expect(await draw()).toBe(markup);
  expect(drawn).toBe(2);
});

/** What a drawing is handed is what it is remembered by: it must need no more. */
test.each(Object.values(figures))("$id needs no rows but its own", async ({ id, views }) => {
  for (const view of views) {
    const { size, languages, label } = order;
    const whole = renderChart(view.draw(data, { document: chartDocument, size, languages }), { label });
    expect(await drawing(data, { ...order, figure: id, view }, undefined)).toBe(whole);
  }
});
