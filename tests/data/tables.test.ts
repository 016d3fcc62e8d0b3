import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figureIds } from "../../src/data/observation.ts";
import { figureSpecs, parseFigureSpecs } from "../../src/data/tables.ts";

const text = readFileSync("data/figures.json", "utf8");
const parse = (from: string, to: string) => parseFigureSpecs(JSON.parse(text.replace(from, to)));

test("every figure says what it publishes, in the order of the source", () => {
  expect(Object.keys(figureSpecs)).toEqual(figureIds);
});

test.each([
  ["a unit that is none", '"HKD_billions"', '"HKD_trillions"', "data/figures.json table-1.columns.0.unit: "],
  ["a field that is none", '"rest"', '"rests"', "data/figures.json chart-1: "],
  ["a figure that is missing", '"chart-3"', '"chart-9"', "data/figures.json chart-3: "],
  ["a file that is no table", '"tbp.csv"', '"tbp.xlsx"', "data/figures.json table-4.file: the name of a CSV file"],
])("%s is told by its place", (_, from, to, message) => {
  expect(() => parse(from, to)).toThrow(message);
});
