import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { observe } from "../../src/data/dataset.ts";
import type { ObservationKey } from "../../src/data/observation.ts";
import { getFact } from "../../src/facts/facts.ts";
import { site } from "../../src/facts/site.ts";
import { locales } from "../../src/i18n/locales.ts";
import { citationsOf } from "../../src/prose/check.ts";
import { proofOf, proofsOf } from "../../src/prose/proofs.ts";
import { paragraphIds } from "../../src/prose/structure.ts";
import { cellName, cellText } from "../../src/publish/metadata/cell-name.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const { data, facts } = site();

describe("a proof says", () => {
  test.each<readonly [string, "en" | "zh-hant", string, string | undefined]>([
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
      "（最後一年貨值÷首年貨值）的（1÷相隔年數）次方－1",
      "計及四捨五入，可介乎 14.785% 至 14.790%。",
    ],
    ["trade.decade", "en", "Last − first of the years printed", undefined],
    ["exports.rose", "en", "Holds: the number for 2012 > that for 2002", "Years used: 2002, 2012."],
    ["exports.rose", "zh-hant", "成立：2012 年數字＞2002 年數字", "所據年份：2002、2012 年。"],
    [
      "deficit.highest.record",
      "en",
      "Holds: 2012: the furthest below zero of the years shown",
      "Years used: 2002, 2007–2012. Not in the source: 2003–2006.",
    ],
    ["imports.partner.CN.half", "en", "Holds: a share from 49.5% to less than 50.5%", "Year: 2012."],
    ["tbp.since", "en", "From the text of the source (paragraph 5.1, page FB6); its tables do not have it.", undefined],
  ])("%s (%s): %s", (id, locale, basis, limits) => {
    expect(proofOf(getFact(facts, id), data, locale)).toMatchObject({ id, basis, ...(limits && { limits }) });
    expect(proofOf(getFact(facts, id), data, locale).limits).toBe(limits);
  });
});

test("a claim of every year says which years it has seen, and which the source leaves out", () => {
  const limits = locales.map((locale) => proofOf(getFact(facts, "deficit.everyYear"), data, locale).limits);
  expect(limits).toEqual([
    "所據年份：2002、2007–2012 年。原文未載：2003–2006 年。",
    "Years used: 2002, 2007–2012. Not in the source: 2003–2006.",
  ]);
});

test("the source’s word is called that, with paragraph and page, and the numbers that bear on it", () => {
  const { basis, cells, limits } = proofOf(getFact(facts, "tbp.deficit.since"), data, "en");
  expect(basis).toMatch(
    /^The source’s word, not tested here \(paragraph 5\.1, page FB6\)\. There has been a deficit in every year/,
  );
  expect(cells.map(({ series, year }) => `${series} ${year}`)).toHaveLength(7);
  expect(limits).toBe("Years used: 2001, 2006–2011. Not in the source: 2002–2005.");
  const { basis: chinese } = proofOf(getFact(facts, "tbp.trademarks.payments"), data, "zh-hant");
  expect(chinese).toContain("原文之說，本站未能驗證（第 5.2 段，FB6 頁）。");
  expect(chinese).toContain("各組成部分的支出沒有公布");
});

test.runIf(isFirstEdition).each(locales)("there is one proof for each fact that the article says in %s", (locale) => {
  const ids = proofsOf(site(), locale).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const said = paragraphIds.flatMap((paragraph) => citationsOf(paragraph, locale).map(({ id }) => id));
  const unproved = said.filter((id) => !ids.includes(id));
  expect(unproved, "facts that the article says without a proof").toEqual([]);
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
    "圖 1：美國，出口，佔總計的百分比，2012 年",
    "6.4%",
  ],
  [
    cell({ figure: "chart-2", series: "trade_in_techniques", year: 2011 }),
    "Chart 2: Trade in techniques, 2011",
    "−HK$5.024 billion",
    "圖 2：技術貿易，2011 年",
    "−50.24 億元",
  ],
])("a cell has a name and a value in each language", (observation, ...expected) => {
  const said = (["en", "zh-hant"] as const).flatMap((l) => [cellName(observation, data, l), cellText(observation, l)]);
  expect(said).toEqual(expected);
});

test.each<readonly [string, "en" | "zh-hant", string | undefined]>([
  ["exports.growth", "en", "(1,624.3 ÷ 409.0)^(1/10) − 1 = 14.8% → 15%"],
  ["exports.growth", "zh-hant", "(16,243 ÷ 4,090)^(1/10) − 1 = 14.8% → 15%"],
  ["exports.outpacedMerchandise", "en", "15% − 8% > 3 percentage points"],
  ["exports.rose", "en", "1,624.3 > 409.0"],
  ["exports.outpacedMerchandise", "zh-hant", "15% − 8% > 3 個百分點"],
  ["deficit.ratio.narrow", "en", "10.1% − 8.1% ≤ 2.5 percentage points"],
  ["trade.decade", "en", "2012 − 2002 = 10"],
  ["categories.areNine", "en", "8 + 1 = 9"],
  ["tbp.components.areFour", "zh-hant", "3 + 1 = 4"],
  ["categories.sameTopTwo", "en", "Imports: 1,261.023 > 334.444 > 91.540; Exports: 1,125.688 > 327.792 > 84.026"],
  ["tbp.components.sameOrder", "zh-hant", "2011 年：−50.24 < −33.40 < −2.69; 2001 年：−12.32 < −10.11 < −4.29"],
])("%s (%s) in numbers: %s", (id, locale, working) => {
  expect(proofOf(getFact(facts, id), data, locale).working).toBe(working);
});

test.each(locales)("every proof of more than one number shows them in a sum, in %s", (locale) => {
  const computed = proofsOf(site(), locale).filter(({ id, cells }) => cells.length > 1 && facts[id]?.kind !== "said");
  expect(computed.length).toBeGreaterThan(30);
  const without = computed.filter(({ working }) => !working).map(({ id }) => id);
  expect(without, "proofs without their numbers: give these facts a `sum`").toEqual([]);
});

/** A term of a sum as it is written, such as `(1,624.3 ÷ 409.0)^(1/10) − 1` or `14.8%`, as a number. */
function valueOf(term: string): number {
  const numbers = term.replaceAll(",", "").replace(/([\d.]+)(?:%| percentage points?| 個百分點)/g, "($1/100)");
  const signs = { "−": "-", "÷": "/", "×": "*", "^": "**" } as const;
  return runInNewContext(numbers.replace(/[−÷×^]/g, (sign) => signs[sign as keyof typeof signs])) as number;
}

/** Whether two terms are as the sign between them says, as far as the digits of the second go. */
function isTrue(term: string, sign: string, other: string): boolean {
  const [left, right] = [valueOf(term), valueOf(other)];
  if (sign === "<") return left < right;
  if (sign === ">") return left > right;
  if (sign === "≤") return left <= right;
  if (sign === "≥") return left >= right;
  const [, fraction = "", percent = ""] = /(?:\.(\d+))?(%?)$/.exec(other)!;
  const half = (0.5 * 10 ** -fraction.length) / (percent ? 100 : 1);
  return Math.abs(left - right) <= half + 1e-9;
}

test.each(locales)("what a proof shows in numbers is true of the numbers that it shows, in %s", (locale) => {
  const shown = Object.values(facts).flatMap((fact) => {
    if (fact.kind === "said" || !("working" in fact)) return [];
    return (
      proofOf(fact, data, locale)
        .working?.split("; ")
        .map((sum) => sum.replace(/^[^<>]*(?:: |：)/, ""))
        .map((sum) => ({ id: fact.id, sum })) ?? []
    );
  });
  expect(shown.length).toBeGreaterThan(30);
  const untrue = shown.filter(({ sum }) => {
    const parts = sum.split(/ ([<>≤≥=→]) /);
    const signs = parts.flatMap((_, place) => (place % 2 === 1 ? [place] : []));
    const holds = (place: number) => isTrue(parts[place - 1]!, parts[place]!, parts[place + 1]!);
    return signs.length === 0 || !signs.every(holds);
  });
  expect(untrue, "sums that do not come out as they are written: give their numbers more decimals").toEqual([]);
});
