import { expect, test } from "vitest";
import { checksMessages } from "../../src/components/checks-messages.ts";
import { introOf, silencesOf } from "../../src/components/checks-sentences.ts";
import { toDataset } from "../../src/data/dataset.ts";
import { type FigureId, type Observation } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";

const { data, sources } = site();

/** The data with each of their rows as it is changed, or left out. */
const changed = (change: (row: Observation) => readonly Observation[]) => ({
  data: toDataset(data.observations.flatMap(change), data.series, data.text),
  sources,
});

test("the example of rounding is the first number, whatever stands before it", () => {
  const [first] = data.observations;
  const hidden = changed((row) =>
    row === first ? [{ ...row, value: { kind: "missing" }, status: "suppressed" }] : [row],
  );
  expect(introOf({ data }, "en")).toContain(
    "409.0 can stand for anything from 408.95 up to, but not including, 409.05",
  );
  expect(introOf(hidden, "en")).toMatch(
    /rounded: [\d.]+ can stand for anything from [\d.]+ up to, but not including, [\d.]+\./,
  );
});

/** The data without the years of these figures that stand alone before the others. */
const withoutGaps = (...figures: readonly FigureId[]) =>
  changed((row) => (figures.includes(row.figure) && row.year < 2006 ? [] : [row]));

test.each([
  [
    "both",
    [],
    "2003–2006 (trade) and 2002–2005 (technology balance of payments)",
    "2003–2006 年（貿易）及 2002–2005 年（技術國際收支平衡）的數字",
  ],
  ["trade alone", ["table-4"], "2003–2006 (trade)", "2003–2006 年（貿易）的數字"],
  [
    "technology alone",
    ["table-1"],
    "2002–2005 (technology balance of payments)",
    "2002–2005 年（技術國際收支平衡）的數字",
  ],
  ["neither", ["table-1", "table-4"], undefined, undefined],
] as const)("years that the source leaves out are named where it does: %s", (_, whole, en, zh) => {
  const edition = withoutGaps(...whole);
  const said = silencesOf(edition, "en").find((sentence) => sentence.startsWith("The source leaves out"));
  expect(said).toBe(
    en && `The source leaves out ${en}. In the charts, dotted lines cross these years; no value is filled in.`,
  );
  const told = silencesOf(edition, "zh-hant").find((sentence) => sentence.startsWith("原文未載"));
  expect(told).toBe(zh && `原文未載 ${zh}；圖中以虛線跨過這些年份，並無填補數值。`);
});

test.each([
  [1, "for 1 pair: Table 2."],
  [2, "for 2 pairs: Table 2."],
])("numbers that could be exchanged are counted: %s", (pairs, said) => {
  expect(checksMessages.exchanges.en(pairs, "Table 2")).toMatch(new RegExp(`${said}$`));
});
