import type { FigureId } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";

const words = defineMessages("prose/structure", {
  /** The headings of the source. */
  introduction: { en: "Introduction", "zh-hant": "引言" },
  concepts: { en: "Concepts and definitions", "zh-hant": "概念及定義" },
  coverage: { en: "Coverage of high-tech products", "zh-hant": "高科技產品的涵蓋範圍" },
  tbp: { en: "TBP statistics", "zh-hant": "技術國際收支平衡統計數據" },
  dataSources: { en: "Data sources", "zh-hant": "數據來源" },
  trade: {
    en: "Performance of Hong Kong’s external trade in high-tech products",
    "zh-hant": "香港高科技產品對外貿易的表現",
  },
  tradeOverall: {
    en: "Overall performance of external trade in high-tech products",
    "zh-hant": "高科技產品對外貿易的整體表現",
  },
  tradePartners: {
    en: "External trade in high-tech products by major source/destination",
    "zh-hant": "按主要來源地／目的地劃分的高科技產品對外貿易",
  },
  tradeCategories: {
    en: "External trade in high-tech products by product category",
    "zh-hant": "按產品類別劃分的高科技產品對外貿易",
  },
  technology: { en: "TBP statistics of Hong Kong", "zh-hant": "香港技術國際收支平衡統計" },
  technologyOverall: { en: "Overall TBP account", "zh-hant": "整體技術國際收支平衡表" },
  technologyComponents: { en: "TBP account by major component", "zh-hant": "按主要組成部分劃分的技術國際收支平衡表" },
  technologyPartners: {
    en: "TBP account by major source/destination",
    "zh-hant": "按主要來源地／目的地劃分的技術國際收支平衡表",
  },
  conclusion: { en: "Concluding remarks", "zh-hant": "結語" },
});

/** A numbered paragraph of the source; `0` is our own standfirst. */
export type ParagraphId = "0" | `${1 | 2 | 3 | 4 | 5 | 6}.${number}`;

export interface Group {
  /** The subheading of the source over these paragraphs, where it has one. */
  readonly heading?: Localized;
  readonly paragraphs: readonly ParagraphId[];
}

export interface Section {
  /** The number of the source. */
  readonly id: string;
  /** In the file's name and in the section's address. */
  readonly slug: string;
  readonly heading: Localized;
  readonly groups: readonly Group[];
}

/** The sections of the article under the source's own headings. Each has one file of prose a language. */
export const sections: readonly Section[] = [
  {
    id: "1",
    slug: "introduction",
    heading: words.introduction,
    groups: [{ paragraphs: ["1.1", "1.2"] }],
  },
  {
    id: "2",
    slug: "concepts",
    heading: words.concepts,
    groups: [
      { heading: words.coverage, paragraphs: ["2.1", "2.2"] },
      { heading: words.tbp, paragraphs: ["2.3"] },
    ],
  },
  {
    id: "3",
    slug: "sources",
    heading: words.dataSources,
    groups: [{ paragraphs: ["3.1"] }],
  },
  {
    id: "4",
    slug: "trade",
    heading: words.trade,
    groups: [
      { heading: words.tradeOverall, paragraphs: ["4.1", "4.2", "4.3"] },
      { heading: words.tradePartners, paragraphs: ["4.4", "4.5"] },
      { heading: words.tradeCategories, paragraphs: ["4.6", "4.7"] },
    ],
  },
  {
    id: "5",
    slug: "technology",
    heading: words.technology,
    groups: [
      { heading: words.technologyOverall, paragraphs: ["5.1"] },
      { heading: words.technologyComponents, paragraphs: ["5.2"] },
      { heading: words.technologyPartners, paragraphs: ["5.3", "5.4"] },
    ],
  },
  {
    id: "6",
    slug: "conclusion",
    heading: words.conclusion,
    groups: [{ paragraphs: ["6.1"] }],
  },
];

/** Every paragraph in the order of reading, the standfirst first. */
export const paragraphIds: readonly ParagraphId[] = [
  "0",
  ...sections.flatMap(({ groups }) => groups.flatMap(({ paragraphs }) => paragraphs)),
];

/** Which figure a paragraph speaks of. */
const figureCited: Readonly<Partial<Record<ParagraphId, FigureId>>> = {
  "4.1": "table-1",
  "4.2": "table-1",
  "4.3": "table-1",
  "4.4": "chart-1",
  "4.5": "chart-1",
  "4.6": "table-2",
  "4.7": "table-3",
  "5.1": "table-4",
  "5.2": "chart-2",
  "5.3": "chart-3",
  "5.4": "chart-3",
};

/** The figure that a paragraph speaks of, where it speaks of one. */
export function figureOf(paragraph: ParagraphId): FigureId | undefined {
  return figureCited[paragraph];
}

/** The figure that follows a paragraph: the last one that speaks of it. */
export function figureAfter(paragraph: ParagraphId): FigureId | undefined {
  const figure = figureOf(paragraph);
  const next = paragraphIds[paragraphIds.indexOf(paragraph) + 1];
  return next !== undefined && figureOf(next) === figure ? undefined : figure;
}

/** The file of prose, without language and ending, that holds a paragraph. */
export function fileOf(paragraph: ParagraphId): string {
  if (paragraph === "0") return "0-standfirst";
  const section = sections.find(({ groups }) => groups.some(({ paragraphs }) => paragraphs.includes(paragraph)));
  if (!section) throw new Error(`No section of the article holds a paragraph ${paragraph}`);
  return `${section.id}-${section.slug}`;
}
