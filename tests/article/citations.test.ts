import { expect, test } from "vitest";
import { allCitations, type Citation, proseFindings } from "../../src/article/citations.ts";
import { defineFacts } from "../../src/facts/facts.ts";
import { site } from "../../src/facts/site.ts";
import { changeData } from "../facts/change-data.ts";

const { data, facts, sources } = site();

test("a claim that fails is named with its file, paragraph, words and cells, in every language", () => {
  const changed = changeData(data, [
    [{ figure: "table-1", series: "merchandise_imports", measure: "value", year: 2012 }, "5912.2"],
  ]);
  const findings = proseFindings(allCitations(), { data: changed, facts: defineFacts(changed, sources) });
  expect(findings).toHaveLength(2);
  const [chinese, english] = findings;
  expect(chinese).toContain("src/article/zh-hant/4-trade.mdx 4.2: the data do not bear out “同樣遠快於”");
  expect(english).toContain("src/article/en/4-trade.mdx 4.2: the data do not bear out “likewise well above”");
  expect(english).toMatch(/imports\.outpacedMerchandise.*data\/high-tech-trade\.csv:\d+ 5912\.2/);
});

test("all failures come at once", () => {
  const changed = changeData(data, [
    [{ figure: "table-4", series: "balance", measure: "value", year: 2008 }, "5"],
    [{ figure: "chart-1", flow: "exports", series: "JP" }, "60.0"],
  ]);
  const findings = proseFindings(allCitations(), { data: changed, facts: defineFacts(changed, sources) });
  const paragraphs = [...new Set(findings.map((finding) => finding.split(" ")[1]))];
  expect(paragraphs).toEqual(["0:", "4.5:", "5.1:", "6.1:"]);
});

const citation: Citation = { paragraph: "4.1", locale: "en", id: "exports.latest", kind: "number", words: undefined };

test.each<readonly [string, Partial<Citation>, RegExp]>([
  ["an unknown name", { id: "exports.last" }, /en\/4-trade\.mdx 4\.1: There is no fact "exports\.last"/],
  ["a number said as a claim", { kind: "claim" }, /exports\.latest is a number, but is said as a claim/],
  ["a claim said as a number", { id: "exports.rose" }, /exports\.rose is a claim, but is said as a number/],
])("%s is a finding", (_, change, message) => {
  expect(proseFindings([{ ...citation, ...change }], { data, facts }).join()).toMatch(message);
});
