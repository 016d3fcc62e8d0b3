import { describe, expect, test } from "vitest";
import { checkFinding } from "../../src/data/check.ts";
import { observe, select } from "../../src/data/dataset.ts";
import { validate } from "../../src/data/validate.ts";
import { hasValue } from "../../src/facts/fact.ts";
import { failure } from "../../src/facts/facts.ts";
import { altOf } from "../../src/prose/said.ts";
import { statusNotes } from "../../src/figures/note-marks.ts";
import { changeOnYear } from "../../src/figures/reading.ts";
import { saidFindings } from "../../src/prose/check.ts";
import { descriptionOn } from "../../src/prose/article.ts";
import { attribute, draw } from "../charts/draw.ts";
import { claimNamed, numberNamed } from "../facts/named.ts";
import { withText } from "../support/changed-files.ts";
import { edition, editionFiles } from "../support/editions.ts";

describe("a suppressed cell", () => {
  const { data, facts, checks, sources } = edition("next-year", "suppressed");

  test("bears no information: no check reads it, and those that do without it stand", () => {
    const read = checks.flatMap(({ subject, inputs }) => [subject, ...inputs]);
    expect(read.filter(({ value }) => value.kind === "missing")).toEqual([]);
    expect(
      checks.some(({ id, subject }) => id === "sum" && subject.figure === "table-2" && subject.year === 2012),
    ).toBe(true);
    expect(
      checks.some(({ id, subject }) => id === "sum" && subject.figure === "table-2" && subject.year === 2013),
    ).toBe(false);
  });

  test("leaves a ranking standing that it cannot upset, and no other", () => {
    expect(claimNamed(facts, "imports.telecoms.largest").holds).toBe(true);
    expect(claimNamed(facts, "tbp.techniques.largest").holds).toBe(false);
    expect(hasValue(numberNamed(facts, "tbp.receipts.latest"))).toBe(false);
  });

  test("is told after the description, and every sentence that rests on it must be rewritten", () => {
    const [note] = statusNotes(data, "table-1", ["suppressed"]);
    expect(note!.text.en).toContain("Not published, so that nobody can be identified: Imports, 2009");
    expect(descriptionOn({ data, sources }, "table-1")).toBeUndefined();
    expect(saidFindings({ data, facts }).join("\n")).toMatch(
      /the data do not bear out tbp\.techniques\.largest[^]*en\/figures\/chart-2\.mdx/,
    );
  });

  test("interrupts a line, and opens a pie", () => {
    const line = draw({ figure: "table-4", view: "ratio", size: "wide", setting: "en" }, data).svg;
    expect(line.querySelectorAll('circle[data-series="receipts"]')).toHaveLength(7);
    const pie = draw({ figure: "chart-1", view: "chart", size: "wide", setting: "en" }, data).svg;
    expect(pie.querySelector('path[data-series="TW"][data-flow="exports"]')).toBeNull();
  });
});

describe("a break in a series", () => {
  const { data, facts, checks } = edition("next-year", "break");

  test("is not compared over: no growth is computed, checked, or claimed", () => {
    const cell = observe(data, { figure: "table-4", flow: "", series: "payments", measure: "value", year: 2012 });
    expect(changeOnYear(data, cell)).toBeUndefined();
    expect(
      checks.some(({ id, subject }) => id === "growth" && subject.series === "imports" && subject.year === 2013),
    ).toBe(false);
    expect(
      checks.some(({ id, subject }) => id === "growth" && subject.series === "imports" && subject.year === 2012),
    ).toBe(true);
    expect(hasValue(numberNamed(facts, "imports.growth"))).toBe(false);
    expect(claimNamed(facts, "imports.rose").holds).toBe(false);
    expect(failure(claimNamed(facts, "imports.rose"))).toContain("over a break in the series");
  });

  test("leaves what is said of single years, and of every year's sign", () => {
    expect(hasValue(numberNamed(facts, "imports.latest"))).toBe(true);
    expect(claimNamed(facts, "deficit.everyYear").holds).toBe(true);
    expect(claimNamed(facts, "tbp.deficit.everyYear").holds).toBe(true);
  });

  test("is a dashed line down the panel, which no line crosses", () => {
    const { svg } = draw({ figure: "table-4", view: "ratio", size: "wide", setting: "en" }, data);
    const cut = attribute(svg.querySelector('[stroke-dasharray="4 3"] line, line[stroke-dasharray="4 3"]')!, "x1");
    const at = (year: number) =>
      attribute(svg.querySelector(`circle[data-series="payments"][data-year="${year}"]`)!, "cx");
    expect([at(2011) < cut, cut < at(2012)]).toEqual([true, true]);
  });
});

test("a discontinued category is no part of the total, and the sum is checked without it", () => {
  const { checks } = edition("next-year", "discontinued-category");
  const sum = checks.find(({ id, subject }) => id === "sum" && subject.figure === "table-2" && subject.year === 2013)!;
  expect(sum.inputs).toHaveLength(7);
  expect(checkFinding(sum).expected).not.toContain(" z");
});

test("a new category is counted by the texts that count", () => {
  const told = edition("next-year", "new-category");
  const { data } = told;
  const years = altOf("table-2", "years", told);
  expect(years.en).toContain("Bars for nine categories");
  expect(years["zh-hant"]).toContain("其餘七類");
  expect(select(data, "table-2", { year: 2013, measure: "value" })).toHaveLength(10);
});

test("a row that is missing is asked for, and a number beside a sign is refused", () => {
  const files = editionFiles("next-year", "new-category");
  const edit = (from: string, to: string) =>
    validate(withText(files, "product-categories.csv", (text) => text.replace(from, to))).findings;
  const row = "table-2,2012,imports,quantum_devices,value,HKD_millions,,not_applicable\n";
  expect(edit(row, "").map(({ expected }) => expected)).toEqual([
    expect.stringContaining("table-2,2012,imports,quantum_devices,value"),
  ]);
  expect(edit(row, row.replace(",,not", ",5,not")).map(({ expected }) => expected)).toEqual([
    "a blank beside not_applicable",
  ]);
});
