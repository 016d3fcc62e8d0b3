import { existsSync, readFileSync, rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { median } from "../../scripts/bench/results.ts";
import { model, modelFile, syntheticId, syntheticProject } from "../../scripts/bench/synthetic.ts";
import { validate } from "../../src/data/validate.ts";
import { readDataFiles } from "../../src/data/directory.ts";

const count = 12;
const directory = syntheticProject(count, false);
afterAll(() => rmSync(directory, { recursive: true }));

const read = (file: string) => readFileSync(`${directory}/${file}`, "utf8");
const ids = Array.from({ length: count }, (_, index) => syntheticId(index));

test("every synthetic figure stands in every list of figures, and has code and rows of its own", () => {
  const lists = ["data/figures.json", "data/sources.json"];
  for (const id of ids) {
    for (const file of lists) expect(read(file), `${id} in ${file}`).toContain(`"${id}"`);
    expect(read(`src/figures/${id}.ts`)).toContain(`id: "${id}"`);
    expect(read(`src/figures/${id}.ts`)).not.toContain(`"${model}"`);
  }
  const rows = read(`data/${modelFile}`).split("\n");
  const rowsOf = (id: string) => rows.filter((row) => row.startsWith(`${id},`)).map((row) => row.replace(id, ""));
  const all = [model, ...ids].map((id) => rowsOf(id).join("\n"));
  expect(new Set(all).size).toBe(count + 1);
  expect(new Set(ids.map((id) => rowsOf(id).length))).toEqual(new Set([rowsOf(model).length]));
});

test("no two titles are the same, so none shares its fonts", () => {
  const titles = ids.map((id) => /title:.*?"zh-hant": "([^"]*)"/s.exec(read(`src/figures/${id}.ts`))![1]);
  expect(new Set(titles).size).toBe(count);
});

test("the project itself is left as it is", () => {
  expect(validate(readDataFiles()).findings).toEqual([]);
  for (const id of ids) expect(existsSync(`src/figures/${id}.ts`)).toBe(false);
});

test.each([
  [[3, 1, 2], 2],
  [[1, 2, 3, 10], 2.5],
])("the median of %j is %d", (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});
