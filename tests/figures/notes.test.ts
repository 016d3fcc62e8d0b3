import { describe, expect, test } from "vitest";
import { toDataset, yearsOf } from "../../src/data/dataset.ts";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import type { Figure, Note } from "../../src/figures/figure.ts";
import { figure as publishedChart1 } from "../../src/figures/chart-1.ts";
import { figure as publishedChart2 } from "../../src/figures/chart-2.ts";
import { figures, misplacedNotes } from "../../src/figures/index.ts";
import { noteFindings, withMarks } from "../../src/figures/note-marks.ts";
import { growthBase } from "../../src/figures/notes.ts";
import { figure as publishedTable1 } from "../../src/figures/table-1.ts";
import { figure as publishedTable2 } from "../../src/figures/table-2.ts";
import { everyLocale } from "../../src/i18n/locales.ts";
import { writingFindings } from "../../src/prose/check.ts";
import { draw } from "../charts/draw.ts";

const { data, facts, sources } = site();
const text = everyLocale(() => "Read with care.");
const withNotes = (figure: Figure, ...places: readonly Note["on"][]): Figure => ({
  ...figure,
  notes: [...figure.notes, ...places.map((on): Note => ({ on, text }))],
});

/** Figures with these notes alone, whatever they have on the site. */
const only = (figure: Figure, ...places: readonly Note["on"][]) => withNotes({ ...figure, notes: [] }, ...places);
const table1 = only(publishedTable1, { series: "trade_balance" });
const table2 = only(publishedTable2, "§");
const chart1 = only(publishedChart1);
const chart2 = only(publishedChart2, "title", { series: "technical_services_and_rd" });

/** The numbers that a figure raises, by what they stand behind, in the order of the figure. */
function raised(figure: Figure) {
  const { title, caption, tables } = withMarks(figure);
  const [plain, marked] = [title(data).en, caption(data).en];
  const behind = tables(data).flatMap(({ rows }) =>
    rows.flatMap(({ note, cells: [cell] }) => {
      const { series, measure, flow } = cell!.observation;
      return note ? [`${[series, measure, flow].filter(Boolean).join(" ")}: ${note}`] : [];
    }),
  );
  return marked === plain ? behind : [marked, ...behind];
}

test("every note of a figure hangs on something that the figure has", () => {
  expect(misplacedNotes(data, sources)).toEqual([]);
});

test("a build refuses a note on what is no longer in the data", () => {
  const kept = data.observations.filter(({ series }) => series !== "technical_services_and_rd");
  const changed = toDataset(kept, data.series, data.text);
  const misplaced = misplacedNotes(changed, sources);
  expect(misplaced).toEqual([
    expect.stringMatching(/chart-2\.ts: the note .* hangs on technical_services_and_rd, which/),
  ]);
  expect(writingFindings({ data: changed, facts, sources })).toEqual(expect.arrayContaining(misplaced));
});

test.each(figureIds)("every number that %s raises has its note, and every numbered note its number", (id) => {
  const { caption, notes, tables } = figures[id];
  const inCaption = Object.values(caption(data)).flatMap((text) =>
    [...text.matchAll(/\((\d)\)/g)].map(([, mark]) => mark),
  );
  const behindRows = tables(data).flatMap(({ rows }) => rows.flatMap(({ note }) => note ?? []));
  const numbered = notes(data, sources).flatMap(({ mark = "" }) => (/^\d+$/.test(mark) ? [mark] : []));
  expect({ id, raised: [...new Set([...inCaption, ...behindRows])].sort() }).toEqual({ id, raised: numbered });
});

describe("a note gets its number from its place among those that hang on something", () => {
  test.each<readonly [what: string, figure: Figure, raised: readonly string[]]>([
    ["a row of Table 1", table1, ["trade_balance value: 1"]],
    [
      "a category of Table 2 and its total",
      withNotes(table2, { series: "total" }, { series: "aerospace" }),
      ["aerospace value imports: 2", "total value imports: 1"],
    ],
    [
      "a partner in both tables of a chart, another in one",
      withNotes(chart1, { series: "TW" }, { series: "CN", flow: "exports" }),
      [
        "Imports/Exports of high technology products by major source/destination",
        ...["TW share imports: 1", "CN share exports: 2", "TW share exports: 1"],
      ],
    ],
    [
      "a title, where it says so",
      chart2,
      [
        "Technology Balance of Payments account balance(1) by major component, 2001 and 2011",
        "technical_services_and_rd value: 2",
      ],
    ],
    [
      "any other title, at its end",
      withNotes(table1, "title"),
      ["External trade statistics on high technology products(2)", "trade_balance value: 1"],
    ],
  ])("%s", (_, figure, expected) => {
    expect(raised(figure)).toEqual(expected);
    expect(noteFindings(figure, data, sources)).toEqual([]);
  });

  test("and stands behind it; a note on the whole has none, one on a sign has the sign", () => {
    const marks = (figure: Figure) =>
      withMarks(figure)
        .notes(data, sources)
        .map(({ mark = "" }) => mark);
    expect(marks(withNotes(table2, { series: "aerospace" }, undefined, "title"))).toEqual(["§", "1", "", "2"]);
  });
});

describe("a note is refused, with what could be meant, that hangs on", () => {
  test.each<readonly [what: string, figure: Figure, sentence: RegExp]>([
    [
      "a series that the figure does not have",
      withNotes(table2, { series: "aeroplanes" }),
      /^src\/figures\/table-2\.ts: the note “Read with care\.” hangs on aeroplanes, which .*: expected one of title, telecommunications, .*, total$/,
    ],
    [
      "a flow that does not name the partner",
      withNotes(chart1, { series: "KR", flow: "imports" }),
      /hangs on KR \(imports\), .*: expected one of title, CN \(imports\), .*KR \(exports\)/,
    ],
    ["no name", withNotes(table1, "titel" as "title"), /hangs on titel, .*expected one of title, total_exports/],
    [
      "a row that has one",
      withNotes(table1, { series: "trade_balance" }),
      /hangs on trade_balance, as a note before it does:/,
    ],
    ["a title that has one already", withNotes(chart2, "title"), /chart-2\.ts: .* hangs on title, as a note before it/],
  ])("%s", (_, figure, sentence) => {
    expect(noteFindings(figure, data, sources)).toEqual([expect.stringMatching(sentence)]);
  });
});

test("three years whose changes rest on unpublished ones are listed as each language lists, in the note and on the chart", () => {
  const without2009 = toDataset(
    data.observations.filter(({ figure, year }) => figure !== "table-1" || year !== 2009),
    data.series,
  );
  const note = growthBase(yearsOf(without2009, "table-1"));
  expect(note.en).toContain("The changes for 2002, 2007 and 2010 are measured");
  expect(note["zh-hant"]).toContain("2002 年、2007 年及 2010 年的變動百分率");
  const drawn = draw({ figure: "table-1", view: "growth", size: "wide", setting: "en" }, without2009).svg.textContent;
  expect(drawn).toContain("compared with 2001, 2006 and 2009, whose values");
});
