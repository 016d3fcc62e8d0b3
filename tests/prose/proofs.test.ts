import { describe, expect, test } from "vitest";
import { allCitations } from "../../src/prose/citations.ts";
import { cellName, cellText } from "../../src/publish/metadata/cell-name.ts";
import { proofOf, proofsOf } from "../../src/prose/proofs.ts";
import { observe } from "../../src/data/dataset.ts";
import type { ObservationKey } from "../../src/data/observation.ts";
import { type FactId, getFact } from "../../src/facts/facts.ts";
import { site } from "../../src/facts/site.ts";
import { locales } from "../../src/i18n/locales.ts";

const { data, facts } = site();

describe("a proof says", () => {
  test.each<readonly [FactId, "en" | "zh-hant", string, string | undefined]>([
    ["exports.latest", "en", "As published", "Rounding allows HK$1,624.25 billion to HK$1,624.35 billion."],
    ["exports.latest", "zh-hant", "公布數字", "計及四捨五入，可介乎 16,242.5 億元至 16,243.5 億元。"],
    ["imports.partner.CN", "en", "As published, rounded in the text", "Rounding allows 49.85% to 49.95%."],
    [
      "tbp.deficit.latest",
      "zh-hant",
      "公布數字，文中四捨五入，文中略去負號",
      "計及四捨五入，可介乎 86.325 億元至 86.335 億元。",
    ],
    [
      "tbp.deficit.ratio.latest",
      "en",
      "As published, given without its minus sign",
      "Rounding allows 0.445% to 0.455%.",
    ],
    ["domestic.share.latest", "en", "Domestic exports ÷ total exports", "Rounding allows 0.458% to 0.465%."],
    [
      "exports.growth",
      "zh-hant",
      "（最近一年貨值÷起始年貨值）的（1÷相隔年數）次方－1",
      "計及四捨五入，可介乎 14.785% 至 14.790%。",
    ],
    [
      "exports.share.change",
      "en",
      "Latest share − first share",
      "Rounding allows 20.0 percentage points to 22.0 percentage points.",
    ],
    ["exports.multiple", "en", "Latest level ÷ first level", "Rounding allows 3.9707 to 3.9721."],
    ["trade.decade", "en", "Latest year − first year", undefined],
    ["exports.rose", "en", "Holds: latest > first", undefined],
    ["exports.rose", "zh-hant", "成立：最近一年＞起始年", undefined],
  ])("%s (%s): %s", (id, locale, formula, rounding) => {
    expect(proofOf(getFact(facts, id), locale)).toMatchObject({ id, formula, ...(rounding && { rounding }) });
    expect(proofOf(getFact(facts, id), locale).rounding).toBe(rounding);
  });
});

test.each(locales)("there is one proof for each fact that the article says in %s", (locale) => {
  const ids = proofsOf(facts, locale).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(allCitations().map(({ id }) => id)));
});

test("both languages prove the same", () => {
  const [chinese, english] = locales.map((locale) =>
    proofsOf(facts, locale)
      .map(({ id }) => id)
      .sort(),
  );
  expect(chinese).toEqual(english);
});

const cell = (key: Partial<ObservationKey>) =>
  observe(data, { figure: "table-1", flow: "", series: "imports", measure: "value", year: 2012, ...key });

test.each([
  [cell({}), "Table 1: Imports, 2012", "HK$1,806.1 billion", "表 1：進口，2012 年", "18,061 億元"],
  [
    cell({ measure: "change_on_year" }),
    "Table 1: Imports, Change over the preceding year, 2012",
    "+8.3%",
    "表 1：進口，與上年比較的變動百分率，2012 年",
    "+8.3%",
  ],
  [
    cell({ figure: "chart-1", flow: "exports", series: "US", measure: "share" }),
    "Chart 1: United States, Exports, Share of the total, 2012",
    "6.4%",
    "圖 1：美國，出口／輸出，佔總計的百分比，2012 年",
    "6.4%",
  ],
  [
    cell({ figure: "chart-2", series: "trade_in_techniques", year: 2011 }),
    "Chart 2: Trade in techniques, 2011",
    "−HK$5,024 million",
    "圖 2：技術貿易，2011 年",
    "−50.24 億元",
  ],
])("a cell has a name and a value in each language", (observation, ...expected) => {
  const said = (["en", "zh-hant"] as const).flatMap((l) => [cellName(observation, data, l), cellText(observation, l)]);
  expect(said).toEqual(expected);
});
