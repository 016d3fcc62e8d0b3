import { describe, expect, test } from "vitest";
import { descriptionOn, descriptionText, paragraphText, paragraphHtml } from "../../src/prose/article.ts";
import { type Child, contentOf, type Element, tags, treeOf } from "../../src/prose/mdx.ts";
import { renderProse } from "../../src/prose/render.ts";
import { figuresIn, fileOf, sections } from "../../src/prose/structure.ts";
import { toDataset } from "../../src/data/dataset.ts";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { href } from "../../src/data/addresses.ts";
import { changeData } from "../facts/change-data.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const { data, facts, sources } = site();
const element = (type: string, props: Element["props"]): Element => ({ type, props });
const render = (child: Child, locale: "en" | "zh-hant" = "en") => renderProse(child, { data, facts, locale }).source;

test.each<readonly [string, Child, string]>([
  ["text is escaped", "R&D <1", "R&amp;D &lt;1"],
  ["Markdown stays", element("p", { children: ["a ", element("em", { children: "b" })] }), "<p>a <em>b</em></p>"],
  [
    "a number links to the permanent address of its cell",
    element(tags.Fact, { id: "exports.latest" }),
    `<a class="fact" href="${href("en/figures/table-1/#table-1--total_exports--2012")}">` +
      '<data value="1624300000000" data-fact="exports.latest">HK$1,624.3 billion</data></a>',
  ],
  [
    "a number may have all digits of the source",
    element(tags.Fact, { id: "tbp.payments.latest", printed: true }),
    `<a class="fact" href="${href("en/figures/table-4/#table-4--payments--2011")}">` +
      '<data value="11068000000" data-fact="tbp.payments.latest">HK$11.068 billion</data></a>',
  ],
  [
    "a number of the source’s text alone links to where that is told",
    element(tags.Fact, { id: "tbp.since" }),
    `<a class="fact year" href="${href("en/checks/#said--tbp-since")}"><data value="2000" data-fact="tbp.since">2000</data></a>`,
  ],
  [
    "the source’s word keeps its words",
    element(tags.Said, { id: "deficit.usual", children: "usually" }),
    '<span class="claim" data-fact="deficit.usual">usually</span>',
  ],
  [
    "a comparison keeps its words",
    element(tags.Claim, { id: "exports.rose", children: ["up to ", element("b", { children: "here" })] }),
    '<span class="claim" data-fact="exports.rose">up to <b>here</b></span>',
  ],
  ["a name", element(tags.Name, { series: "office_machines", short: true }), "Office machines and computers"],
  ["a name within a sentence", element(tags.Name, { series: "aerospace", mid: true }), "aerospace"],
])("%s", (_, child, html) => {
  expect(render(child)).toBe(html);
});

test("a name in Chinese is as published", () => {
  expect(render(element(tags.Name, { series: "aerospace", mid: true }), "zh-hant")).toBe("航天設備");
});

test("a number in Chinese is written as Hong Kong does", () => {
  expect(paragraphHtml("4.1", "zh-hant").source).toContain('data-fact="exports.first">4,090 億元</data>');
});

test("the currency is named in full where that is asked for", () => {
  const inFull = element(tags.Fact, { id: "exports.first", currency: true });
  expect(render(inFull, "zh-hant")).toContain(">4,090 億港元<");
  expect(render(inFull)).toContain(">HK$409.0 billion<");
});

test("a comparison cannot be given as a number", () => {
  expect(() => render(element(tags.Fact, { id: "exports.rose" }))).toThrow("exports.rose is a claim, not a number");
});

test.runIf(isFirstEdition)("a paragraph as text is a line a block", () => {
  expect(paragraphText("1.1", "zh-hant").split("\n")).toHaveLength(2);
  expect(paragraphText("2.1", "en").split("\n")).toHaveLength(11);
  expect(paragraphText("0", "en")).toMatch(/^Hong Kong’s exports[^\n]*from 2001 to 2011\.$/);
});

test.runIf(isFirstEdition)("lists are ordered lists of whole names", () => {
  const html = paragraphHtml("2.1", "zh-hant").source;
  expect(html.match(/<li>/g)).toHaveLength(9);
  expect(html).toContain("<li>電訊及聲音收錄及重播器具及設備</li>");
});

test("every figure follows one paragraph", () => {
  expect(sections.flatMap(figuresIn).toSorted()).toEqual([...figureIds].toSorted());
});

describe("a description", () => {
  test("is one paragraph of text", () => {
    expect(descriptionText("table-1").en).toMatch(
      /^High-tech imports rose from HK\$475\.0 billion[^\n]* in the source\.$/,
    );
    expect(descriptionText("table-1")["zh-hant"]).toMatch(/^高科技產品進口由 2002 年[^\n]*的數字。$/);
  });

  test("is given on other data where all of it holds of them", () => {
    const moved = changeData(data, [
      [{ figure: "table-1", series: "imports", measure: "value", year: 2012 }, "1806.2"],
    ]);
    expect(descriptionOn({ data: moved, sources }, "table-1")?.en).toContain("to HK$1,806.2 billion in 2012");
    const broken = changeData(data, [
      [{ figure: "table-1", series: "trade_balance", measure: "value", year: 2009 }, "4.0"],
    ]);
    expect(descriptionOn({ data: broken, sources }, "table-1")).toBeUndefined();
  });

  test("is given on data from before another figure was added", () => {
    const observations = data.observations.filter(({ figure }) => figure !== "table-4");
    const before = { data: toDataset(observations, data.series), sources };
    expect(descriptionOn(before, "table-1")?.en).toContain("High-tech imports");
  });
});

test("what is not there is named", () => {
  expect(() => contentOf("9-none", "en")).toThrow("There is no src/prose/en/9-none.mdx");
  expect(() => treeOf("4.9", "en")).toThrow("No section of the article holds a paragraph 4.9");
  expect([fileOf("5.2"), fileOf("chart-2")]).toEqual(["5-technology", "figures/chart-2"]);
});
