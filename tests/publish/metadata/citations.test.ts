import { describe, expect, test } from "vitest";
import { figureIds } from "../../../src/data/observation.ts";
import { site } from "../../../src/facts/site.ts";
import { type Locale, locales } from "../../../src/i18n/locales.ts";
import {
  articleItem,
  cellItem,
  chartItem,
  type CitationItem,
  datasetItem,
  figureItem,
  placeholders,
  sourceItem,
} from "../../../src/publish/metadata/citation-items.ts";
import { bibtex, citations, type StyleId, styles, stylesUsed } from "../../../src/publish/metadata/citations.ts";
import { absoluteUrl, addresses } from "../../../src/data/addresses.ts";
import { isFirstEdition } from "../../support/first-edition.ts";

const cite = (item: CitationItem, locale: Locale, style: string) =>
  citations(item, locale).find((citation) => citation.style === style)!.text;

const table1 = (locale: Locale) => absoluteUrl(addresses.figure(locale, "table-1"));

test.each<readonly [string, Locale, string]>([
  [
    "apa",
    "en",
    "Census and Statistics Department, Hong Kong Special Administrative Region. (2013, August). Table 1. External trade statistics on high technology products [Data set]. Hong Kong Monthly Digest of Statistics, FB8. Via Hong Kong’s trade in technology (hk-high-tech-trade project). URL",
  ],
  [
    "chicago",
    "en",
    "Census and Statistics Department, Hong Kong Special Administrative Region. 2013. “Table 1. External trade statistics on high technology products.” Data set. Hong Kong Monthly Digest of Statistics, August: FB8. Via Hong Kong’s trade in technology (hk-high-tech-trade project). URL.",
  ],
  [
    "apa-chinese",
    "zh-hant",
    "香港特別行政區政府統計處（2013 年 8 月）。〈表 1　高科技產品對外貿易統計數字〉［數據集］。《香港統計月刊》，FB8。載於「香港的科技貿易」（hk-high-tech-trade 項目）。URL",
  ],
])("a figure in %s, %s", (style, locale, expected) => {
  expect(cite(figureItem(site(), "table-1", locale), locale, style)).toBe(expected.replace("URL", table1(locale)));
});

test.runIf(isFirstEdition).each<readonly [string, Locale, string]>([
  [
    "apa",
    "en",
    "hk-high-tech-trade project. (2026, November 22). High-tech exports nearly quadrupled from 2002 to 2012, to HK$1,624.3 billion; imports were larger in every year shown [Chart]. Hong Kong’s trade in technology. Numbers: Census and Statistics Department, Hong Kong Special Administrative Region, August 2013. URL",
  ],
  [
    "apa-chinese",
    "zh-hant",
    "hk-high-tech-trade 項目（2026 年 11 月 22 日）。〈高科技產品出口由 2002 年至 2012 年增至近四倍，達 16,243 億元；刊載各年均是進口較多〉［圖表］。《香港的科技貿易》。數字：香港特別行政區政府統計處，2013 年 8 月。URL",
  ],
])("a figure as this site draws it in %s, %s: ours, of another’s numbers", (style, locale, expected) => {
  expect(cite(chartItem(site(), "table-1", locale), locale, style)).toBe(expected.replace("URL", table1(locale)));
});

/** A title that ends a sentence itself; an author's name that ends with a full stop. */
const bare: CitationItem = {
  id: "a",
  author: [{ literal: "Example Inc." }],
  issued: { "date-parts": [[2026]] },
  type: "webpage",
  title: "Who pays?",
  "container-title": "A site",
  URL: "https://example.org/",
  language: "en",
};
const dated: CitationItem = {
  ...bare,
  type: "dataset",
  title: "All of it",
  "container-title": undefined,
  publisher: "A site",
  version: "2.0.0",
  genre: "Data set",
};

test.each<readonly [string, CitationItem, string]>([
  ["apa", bare, "Example Inc. (2026). Who pays? A site. https://example.org/"],
  ["apa", dated, "Example Inc. (2026). All of it (Version 2.0.0) [Data set]. A site. https://example.org/"],
  ["chicago", bare, "Example Inc. 2026. “Who pays?” A site. https://example.org/."],
  ["chicago", dated, "Example Inc. 2026. “All of it.” Version 2.0.0. Data set. A site. https://example.org/."],
  ["apa-chinese", bare, "Example Inc.（2026 年）。〈Who pays?〉。《A site》。https://example.org/"],
  [
    "apa-chinese",
    dated,
    "Example Inc.（2026 年）。《All of it》（2.0.0 版）［Data set］。A site。https://example.org/",
  ],
])("in %s, what is missing leaves no gap and no stop stands twice", (style, item, expected) => {
  expect(styles[style as StyleId].write(item)).toBe(expected);
});

test("BibTeX prints what means something to TeX", () => {
  const title = String.raw`50% of A&B {x} \input ~ ^ _ # $`;
  expect(bibtex({ ...bare, title })).toContain(
    String.raw`title = {{50\% of A\&B \textbraceleft{}x\textbraceright{} \textbackslash{}input \textasciitilde{} \textasciicircum{} \_ \# \$}}`,
  );
});

test("a figure in BibTeX", () => {
  expect(cite(figureItem(site(), "table-1", "en"), "en", "bibtex")).toBe(`@misc{hk-high-tech-trade-table-1,
  author = {{Census and Statistics Department, Hong Kong Special Administrative Region}},
  title = {{Table 1. External trade statistics on high technology products}},
  howpublished = {Hong Kong Monthly Digest of Statistics},
  year = {2013},
  month = aug,
  pages = {FB8},
  note = {Via Hong Kong’s trade in technology (hk-high-tech-trade project)},
  url = {${table1("en")}},
  langid = {en}
}`);
});

test("the source in RIS", () => {
  expect(cite(sourceItem(site(), "zh-hant"), "zh-hant", "ris")).toBe(
    [
      "TY  - JOUR",
      "AU  - 香港特別行政區政府統計處",
      "TI  - 香港的高科技產品對外貿易及技術國際收支平衡",
      "T2  - 香港統計月刊",
      "PY  - 2013",
      "DA  - 2013/08//",
      "SP  - FB1",
      "EP  - FB14",
      "UR  - https://www.censtatd.gov.hk/",
      "LA  - zh-Hant-HK",
      "ER  - ",
    ].join("\n"),
  );
});

describe.each(locales)("in %s", (locale) => {
  const items = [
    articleItem(site(), locale),
    sourceItem(site(), locale),
    datasetItem(site(), locale),
    ...figureIds.map((id) => figureItem(site(), id, locale)),
    ...figureIds.map((id) => chartItem(site(), id, locale)),
    ...figureIds.map((id) => cellItem(site(), id, locale)),
  ];

  test.runIf(isFirstEdition).each(items)("$id is cited in every style, with its title and address", (item) => {
    const all = citations(item, locale);
    expect(all.map(({ style }) => style)).toEqual([...stylesUsed[locale], "bibtex", "ris", "csl-json"]);
    for (const { style, text } of all) {
      expect(text, style).toContain(item.URL);
      expect(text.replaceAll(/\\([%$])/g, "$1").toLowerCase(), style).toContain(item.title.toLowerCase());
      expect(text, style).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test("a cell leaves its name and id open, once in the title and in the address", () => {
    for (const { style, text } of citations(cellItem(site(), "chart-1", locale), locale)) {
      expect(text.split(placeholders.name), style).toHaveLength(2);
      expect(text, style).toContain(`#${placeholders.id}`);
    }
  });

  test("CSL-JSON is what it came from", () => {
    for (const item of items)
      expect(JSON.parse(cite(item, locale, "csl-json"))).toEqual([JSON.parse(JSON.stringify(item))]);
  });
});

test.each(locales)("what is ours is by the publisher, never by the department (%s)", (locale) => {
  const { publisher, producer } = site().sources;
  const charts = figureIds.map((id) => chartItem(site(), id, locale));
  for (const item of [articleItem(site(), locale), datasetItem(site(), locale), ...charts]) {
    expect(item.author).toEqual([{ literal: publisher.name[locale] }]);
    for (const { text } of citations(item, locale)) {
      expect(text, "the department is named, for its numbers").toContain(item.note);
      expect(text.replace(item.note!, "")).not.toContain(producer.shortName[locale]);
    }
  }
  expect(datasetItem(site(), locale).URL).toMatch(/\/data\/v\/\d+\.\d+\.\d+\/$/);
});
