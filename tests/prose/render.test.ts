import { expect, test } from "vitest";
import { paragraphHtml, paragraphText } from "../../src/prose/article.ts";
import { contentOf, paragraphOf } from "../../src/prose/load.ts";
import { renderProse } from "../../src/prose/prose.ts";
import { fileOf, figureAfter, paragraphIds } from "../../src/prose/structure.ts";
import { type Child, type Element, tags } from "../../src/prose/tree.ts";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { href } from "../../src/data/addresses.ts";

const { data, facts } = site();
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

test("a paragraph as text is a line a block", () => {
  expect(paragraphText("1.1", "zh-hant").split("\n")).toHaveLength(2);
  expect(paragraphText("2.1", "en").split("\n")).toHaveLength(11);
  expect(paragraphText("0", "en")).toMatch(/^Hong Kong’s exports[^\n]*HK\$8\.6 billion in 2011\.$/);
});

test("lists are ordered lists of whole names", () => {
  const html = paragraphHtml("2.1", "zh-hant").source;
  expect(html.match(/<li>/g)).toHaveLength(9);
  expect(html).toContain("<li>電訊及聲音收錄及重播器具及設備</li>");
});

test("every figure follows one paragraph", () => {
  expect(paragraphIds.flatMap((paragraph) => figureAfter(paragraph) ?? []).toSorted()).toEqual(
    [...figureIds].toSorted(),
  );
});

test("what is not there is named", () => {
  expect(() => contentOf("9-none", "en")).toThrow("There is no src/prose/en/9-none.mdx");
  expect(() => paragraphOf("4.9", "en")).toThrow("No section of the article holds a paragraph 4.9");
  expect(fileOf("5.2")).toBe("5-technology");
});
