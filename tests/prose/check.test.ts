import { expect, test } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { type Citation, numbersWithin, proseFindings, saidFindings } from "../../src/prose/check.ts";
import { tags } from "../../src/prose/mdx.ts";
import { defineFacts, getFact } from "../../src/facts/facts.ts";
import { site } from "../../src/facts/site.ts";
import { changeData } from "../facts/change-data.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const { data, facts, sources } = site();

/** What a change of the data makes untrue, without what is untrue already. */
function broken(changed: Dataset): string[] {
  const already = saidFindings(site());
  const findings = saidFindings({ data: changed, facts: defineFacts(changed, sources) });
  return findings.filter((finding) => !already.includes(finding));
}

test.runIf(isFirstEdition)(
  "a claim that fails is told once: fact, cells, and in each language file, paragraph and words",
  () => {
    const changed = changeData(data, [
      [{ figure: "table-1", series: "merchandise_imports", measure: "value", year: 2012 }, "5912.2"],
    ]);
    const findings = broken(changed);
    expect(findings).toHaveLength(1);
    const [problem, ...lines] = findings[0]!.split("\n");
    const said = lines.filter((line) => !line.startsWith("  holds: "));
    expect(problem).toMatch(
      /do not bear out imports\.outpacedMerchandise .*data\/high-tech-trade\.csv:\d+ merchandise_imports 2012 5912\.2/,
    );
    expect(said).toEqual([
      "  src/prose/zh-hant/4-trade.mdx 4.2: 「同樣遠快於」",
      "  src/prose/en/4-trade.mdx 4.2: “likewise well above”",
    ]);
  },
);

const inBoth = (...passages: readonly string[]) => passages.flatMap((passage) => [passage, passage]);

test.runIf(isFirstEdition)("all failures come at once, each with every passage that says it", () => {
  const changed = changeData(data, [
    [{ figure: "table-4", series: "balance", measure: "value", year: 2008 }, "5"],
    [{ figure: "chart-1", flow: "exports", series: "JP" }, "60.0"],
  ]);
  const places = broken(changed).map((finding) => [
    /bear out (\S+)/.exec(finding)![1]!,
    [...finding.matchAll(/mdx ([^:\n]+)/g)].map(([, passage]) => passage),
  ]);
  expect(Object.fromEntries(places)).toMatchObject({
    "tbp.deficit.everyYear": inBoth(
      ...["key-figures", "0", "5.1", "6.1", "table-4"],
      ...["table-4/chart/alt", "table-4/ratio/headline", "table-4/ratio/alt"],
    ),
    "exports.partner.US.second": inBoth("4.5", "chart-1", "chart-1/chart/alt", "chart-1/partners/alt"),
  });
});

test.runIf(isFirstEdition)("headlines, alternative texts and key figures are asked as well", () => {
  const changed = changeData(data, [[{ figure: "chart-1", flow: "imports", series: "TW" }, "55.0"]]);
  const findings = broken(changed);
  expect(findings.join("\n")).toMatch(
    /imports\.partner\.order\.CN-TW-SG [^]*0-key-figures\.mdx key-figures: “the next largest source”/,
  );
  const largest = findings.find((finding) => finding.includes("do not bear out imports.partner.CN.largest"));
  expect(largest).toContain("src/prose/en/figures/chart-1.mdx chart-1/partners/headline: “supplied”");
  expect(largest).toContain("src/prose/zh-hant/figures/chart-1.mdx chart-1/partners/alt: 「內地」");
});

const citation: Citation = {
  passage: "4.1",
  locale: "en",
  id: "exports.latest",
  kind: "number",
  words: undefined,
};

test.each<readonly [string, Partial<Citation>, RegExp]>([
  ["an unknown name", { id: "exports.last" }, /There is no fact "exports\.last"[^]*en\/4-trade\.mdx 4\.1/],
  ["a number", { kind: "claim" }, /exports\.latest is a number \(<Fact>\), but is said as a claim/],
  ["a claim", { id: "exports.rose" }, /exports\.rose is a claim \(<Claim>\), but is said as a number/],
  [
    "the source’s word",
    { id: "tbp.deficit.since", kind: "claim" },
    /is the source’s word \(<Said>\), but is said as a claim/,
  ],
])("%s is a finding", (_, change, message) => {
  expect(proseFindings([{ ...citation, ...change }], { data, facts }).join()).toMatch(message);
});

test("a number within a claim is a finding, with its file and paragraph", () => {
  const number = { type: tags.Fact, props: { id: "exports.latest" } };
  const around = {
    type: tags.Claim,
    props: { id: "exports.rose", children: ["rose to ", { type: "em", props: { children: number } }] },
  };
  expect(numbersWithin("4.1", "en", ["Exports ", around])).toEqual([
    expect.stringMatching(
      /^src\/prose\/en\/4-trade\.mdx 4\.1: <Fact id="exports\.latest"> stands within <Claim id="exports\.rose">/,
    ),
  ]);
  expect(
    numbersWithin("4.1", "en", [
      "Exports ",
      { ...around, props: { id: "exports.rose", children: "rose to " } },
      number,
    ]),
  ).toEqual([]);
});

test("in place of a claim that fails, those on the same cells that hold are offered, ready to be pasted", () => {
  const changed = changeData(data, [
    [{ figure: "table-1", series: "merchandise_imports", measure: "value", year: 2012 }, "5912.2"],
  ]);
  const now = defineFacts(changed, sources);
  const [finding] = broken(changed);
  const offered = [...finding!.matchAll(/^ {2}holds: <Claim id="([^"]+)"> \(/gm)].map(([, id]) => id!);
  expect(offered.length).toBeGreaterThan(0);
  for (const id of offered) expect(getFact(now, id)).toMatchObject({ kind: "claim", holds: true });
});
