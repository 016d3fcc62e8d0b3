import { describe, expect, test } from "vitest";
import { keyOf, observe } from "../../src/data/dataset.ts";
import type { FigureId } from "../../src/data/observation.ts";
import { printedOf, statusesIn } from "../../src/data/status.ts";
import { excelCsv } from "../../src/publish/downloads/printed.ts";
import { jsonOf, tidyCsv, tidyRows } from "../../src/publish/downloads/tidy.ts";
import { tidyDictionary } from "../../src/publish/metadata/columns.ts";
import { numberFormat } from "../../src/publish/downloads/workbook/figure-sheet.ts";
import { workbook } from "../../src/publish/downloads/workbook.ts";
import { figures } from "../../src/figures/index.ts";
import type { Flow, Measure } from "../../src/data/vocabulary.ts";
import { draw } from "../charts/draw.ts";
import { readXlsx } from "../publish/downloads/read-xlsx.ts";
import { edition, kindsOfRows } from "../support/editions.ts";

/** What each kind of row comes to: a cell of its fixture, its status and sign, the beginning of its note. */
const kinds: readonly (readonly [kind: (typeof kindsOfRows)[number], key: string, status: string, note: string])[] = [
  ["new-category", "table-2,2012,imports,quantum_devices,value", "not_applicable z", "series did not exist then: Q"],
  [
    "discontinued-category",
    "table-3,2013,exports,non_electrical_machinery,share",
    "not_applicable z",
    "Not applicable; the series did not exist then: Non-electrical machinery, 2013.",
  ],
  ["new-partner", "chart-1,2013,imports,US,share", "in_others o", "Counted within “Others”: "],
  ["new-component", "chart-2,2001,,software_licences,value", "not_applicable z", "series did not exist then: Soft"],
  ["revised", "table-1,2012,,domestic_exports,value", "revised r", "Revised since an earlier edition: D"],
  ["break", "table-4,2012,,payments,value", "break b", "Break in series; not comparable"],
  ["suppressed", "table-1,2010,,re_exports,value", "suppressed c", "Not published, so that nobody"],
];

/** Every cell of the workbook of an edition with all kinds of rows. */
const stored = readXlsx(await workbook(edition("next-year", ...kindsOfRows))).flatMap(({ rows }) => rows.flat());

describe.each(kinds)("%s", (kind, key, statusAndSign, note) => {
  const [figure, yearText, flow, series, measure] = key.split(",") as [FigureId, string, Flow, string, Measure];
  const [year, [status, sign]] = [Number(yearText), statusAndSign.split(" ") as [string, string]];
  const { data, sources } = edition("next-year", kind);
  const cell = observe(data, { figure, flow, series, measure, year });
  const isNumber = cell.value.kind === "number";
  const tableCells = figures[figure].tables(data).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const printed = tableCells.find(({ observation }) => keyOf(observation) === keyOf(cell))!;

  test("has its sign in the table, beside its number or in place of it", () => {
    expect(isNumber ? printed.mark : printed.text).toBe(sign);
    expect(isNumber).toBe(/\d/.test(printed.text));
  });

  test("has a note of that sign, in both languages, naming the cells", () => {
    const told = figures[figure].notes(data, sources).find(({ mark }) => mark === sign)!;
    expect(told.text.en).toContain(note);
    expect(told.text.en).toContain(String(year));
    expect(told.text["zh-hant"]).toMatch(new RegExp(`^\\p{Script=Han}.*${year}.*。$`, "u"));
  });

  test("has its status in the tidy files, and is explained there", () => {
    const row = `${figure},${year},${flow},${series},`;
    const line = tidyCsv(data, figure)
      .split("\n")
      .find((line) => line.startsWith(row) && line.includes(`,${measure},`))!;
    expect(line.split(",").slice(-2)).toEqual([isNumber ? printedOf(cell) : "", status]);
    const parsed = JSON.parse(jsonOf(tidyDictionary, tidyRows(data, figure))) as Record<string, unknown>[];
    const object = parsed.find((row) => row.year === year && row.series === series && row.measure === measure)!;
    expect([object.value === null, object.value_status]).toEqual([!isNumber, status]);
    expect(Object.keys(statusesIn(data))).toContain(status);
  });

  test("has its sign in the spreadsheets: as part of a number's format, or in place of a number", () => {
    if (isNumber) expect(stored).toContainEqual({ value: Number(printedOf(cell)), format: numberFormat(printed) });
    else expect(stored).toContainEqual({ value: sign });
    expect(numberFormat(printed).endsWith(` ${sign}"`)).toBe(isNumber);
    if (!isNumber) expect(excelCsv(data, sources, figures[figure])).toMatch(new RegExp(`,${sign}(,|\\r\\n)`));
  });

  test("has its sign in a chart, explained at the foot, and a mark only where there is a number", () => {
    const { views } = figures[figure];
    const { id: view } =
      views.find(({ shows }) => shows(data).some((shown) => keyOf(shown) === keyOf(cell))) ?? views[0];
    const { svg } = draw({ figure, view, size: "wide", setting: "en" }, data);
    const shown = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
    if (status !== "in_others") expect(shown.some((text) => text.startsWith(`${sign} `))).toBe(true);
    const marks = `[data-series="${series}"][data-year="${year}"]${flow && `[data-flow="${flow}"]`}`;
    expect(svg.querySelectorAll(marks).length > 0).toBe(isNumber);
  });
});

test("an edition without such rows says nothing of them", () => {
  expect(Object.keys(statusesIn(edition("next-year").data))).toEqual(["lt_0.5"]);
});
