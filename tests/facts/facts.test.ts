import { describe, expect, test } from "vitest";
import { toDataset } from "../../src/data/dataset.ts";
import { loadDataset, loadSources } from "../../src/data/load.ts";
import { asPrinted, factText, hasValue, noValue } from "../../src/facts/fact.ts";
import { defineFacts, type Facts, getFact } from "../../src/facts/facts.ts";
import { withYears } from "../support/more-years.ts";
import { claimNamed, numberNamed } from "./named.ts";

const [data, sources] = [loadDataset(), loadSources()];
const facts = defineFacts(data, sources);

/** What the source's text says in words, and how each language writes it. */
const said: readonly (readonly [string, string, string])[] = [
  ["exports.first", "HK$409.0 billion", "4,090 億元"],
  ["exports.latest", "HK$1,624.3 billion", "16,243 億元"],
  ["exports.growth", "15%", "15%"],
  ["exports.growth.merchandise", "8%", "8%"],
  ["exports.share.first", "26%", "26%"],
  ["exports.share.latest", "47%", "47%"],
  ["domestic.share.first", "5%", "5%"],
  ["domestic.share.latest", "0.5%", "0.5%"],
  ["imports.first", "HK$475.0 billion", "4,750 億元"],
  ["imports.latest", "HK$1,806.1 billion", "18,061 億元"],
  ["imports.growth", "14%", "14%"],
  ["imports.growth.merchandise", "9%", "9%"],
  ["imports.share.first", "29%", "29%"],
  ["imports.share.latest", "46%", "46%"],
  ["deficit.ratio.low", "8%", "8%"],
  ["deficit.ratio.high", "10%", "10%"],
  ["imports.partner.CN", "50%", "50%"],
  ["imports.partner.TW", "10%", "10%"],
  ["imports.partner.SG", "9%", "9%"],
  ["exports.partner.CN", "65%", "65%"],
  ["exports.partner.US", "6%", "6%"],
  ["imports.telecoms.first", "HK$281.4 billion", "2,814 億元"],
  ["imports.telecoms.latest", "HK$1,261.0 billion", "12,610 億元"],
  ["imports.telecoms.share.latest", "70%", "70%"],
  ["imports.office.share.latest", "19%", "19%"],
  ["exports.telecoms.share.latest", "69%", "69%"],
  ["exports.office.share.latest", "20%", "20%"],
  ["tbp.deficit.latest", "HK$8.6 billion", "86 億元"],
  ["tbp.deficit.ratio.latest", "0.45%", "0.45%"],
  ["tbp.techniques.latest", "HK$5.0 billion", "50 億元"],
  ["tbp.trademarks.latest", "HK$3.3 billion", "33 億元"],
  ["tbp.services.latest", "HK$0.3 billion", "3 億元"],
  ["tbp.imports.partner.US", "32%", "32%"],
  ["tbp.imports.partner.JP", "20%", "20%"],
  ["tbp.exports.partner.CN", "38%", "38%"],
  ["trade.firstYear", "2002", "2002"],
  ["trade.latestYear", "2012", "2012"],
  ["trade.decade", "10", "10"],
  ["tbp.firstYear", "2001", "2001"],
  ["tbp.latestYear", "2011", "2011"],
  ["tbp.since", "2000", "2000"],
  ["partners.year", "2012", "2012"],
  ["tbp.partners.year", "2011", "2011"],
];

describe("the numbers of the source's text", () => {
  test.each(said)("%s is %s / %s", (id, english, chinese) => {
    expect(factText(numberNamed(facts, id), "en")).toBe(english);
    expect(factText(numberNamed(facts, id), "zh-hant")).toBe(chinese);
  });
});

/** What figures say besides: not in the source's text. */
test.each<readonly [string, string, string]>([
  ["deficit.latest", "HK$181.8 billion", "1,818 億元"],
  ["domestic.latest", "HK$7.5 billion", "75 億元"],
  ["tbp.payments.overReceipts", "4.5", "4.5"],
  ["imports.small.bound", "0.5%", "0.5%"],
  ["trade.gap.from", "2003", "2003"],
  ["tbp.receipts.latest", "HK$2.4 billion", "24 億元"],
])("%s is %s / %s", (id, english, chinese) => {
  expect(factText(numberNamed(facts, id), "en")).toBe(english);
  expect(factText(numberNamed(facts, id), "zh-hant")).toBe(chinese);
});

/** Base units: dollars and fractions, exact where the source prints the number. */
test.each<readonly [string, number]>([
  ["exports.latest", 1_624_300_000_000],
  ["imports.telecoms.first", 281_420_000_000],
  ["tbp.deficit.latest", 8_633_000_000],
  ["imports.partner.CN", 0.499],
  ["tbp.deficit.ratio.latest", 0.0045],
])("%s has the value %d", (id, value) => {
  expect(numberNamed(facts, id).value).toBe(value);
});

test.each<readonly [string, string, string]>([
  ["imports.partner.CN", "49.9%", "49.9%"],
  ["tbp.payments.latest", "HK$11.068 billion", "110.68 億元"],
  ["exports.latest", "HK$1,624.3 billion", "16,243 億元"],
])("as printed, %s is %s / %s", (id, english, chinese) => {
  expect(factText(asPrinted(numberNamed(facts, id)), "en")).toBe(english);
  expect(factText(asPrinted(numberNamed(facts, id)), "zh-hant")).toBe(chinese);
});

test("what the source does not print is not given as printed", () => {
  expect(() => asPrinted(numberNamed(facts, "exports.growth"))).toThrow("The source does not print exports.growth");
  expect(() => asPrinted(numberNamed(facts, "tbp.since"))).toThrow("The source does not print tbp.since");
});

test("a fact carries its name, and says where it comes from", () => {
  for (const [id, fact] of Object.entries(facts)) {
    expect(fact.id).toBe(id);
    if (fact.kind === "said") continue;
    const isInText = fact.kind === "number" && fact.paragraph !== undefined;
    expect(fact.cells.length > 0, id).toBe(!isInText);
    if (fact.kind === "claim" || !fact.published) expect(fact.formula, id).toBeDefined();
  }
});

test("every number has a value", () => {
  const idle = Object.values(facts)
    .filter((fact) => fact.kind === "number")
    .filter((fact) => !hasValue(fact));
  expect(
    idle.map(({ id }) => id),
    idle.map(noValue).join("\n"),
  ).toEqual([]);
});

test("a series that the data no longer have gives no number and bears out no claim, and all else stands", () => {
  const observations = data.observations.filter(({ figure, series }) => figure !== "chart-3" || series !== "GB");
  const without = defineFacts(toDataset(observations, data.series), sources);
  const number = numberNamed(without, "tbp.imports.partner.GB");
  expect(hasValue(number)).toBe(false);
  expect(noValue(number)).toContain("data/partner-shares.csv, no row imports GB 2011");
  const unheld = (some: Facts) => Object.values(some).filter((fact) => fact.kind === "claim" && !fact.holds);
  const failingToday = new Set(unheld(facts).map(({ id }) => id));
  const failing = unheld(without).map(({ id }) => id);
  expect(failing.filter((id) => !failingToday.has(id))).toEqual([]);
  const order = "tbp.imports.partner.order.US-JP-CN-GB-DE";
  expect([facts, without].map((some) => claimNamed(some, order).holds)).toEqual([true, false]);
});

test("an unknown name is answered with its neighbours", () => {
  expect(() => getFact(facts, "export.latest")).toThrow(/no fact "export\.latest".*exports\.latest/);
  expect(() => getFact(facts, "toString")).toThrow(/no fact "toString"/);
});

describe("a year that is added", () => {
  const later = defineFacts(withYears(withYears(data, "table-1"), "table-4"), sources);
  test.each<readonly [string, string]>([
    ["trade.firstYear", "2002"],
    ["trade.latestYear", "2013"],
    ["trade.decade", "11"],
    ["tbp.latestYear", "2012"],
    ["partners.year", "2012"],
    ["exports.growth", "13%"],
    ["deficit.ratio.recentFrom", "2009"],
    ["deficit.ratio.low", "9%"],
  ])("moves %s to %s", (id, text) => {
    expect(factText(numberNamed(later, id), "en")).toBe(text);
  });
});
