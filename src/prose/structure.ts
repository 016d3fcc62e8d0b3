import { type FigureId, figureIds } from "../data/observation.ts";
import { figures } from "../figures/index.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";

const messages = defineMessages("prose/structure", {
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

/** A numbered paragraph of the source; `0` is our own standfirst, `brief` our own summary. */
export type ParagraphId = "0" | "brief" | `${1 | 2 | 3 | 4 | 5 | 6}.${number}`;

/** What is said of a view where it is passed on alone: what it finds, and what it looks like to those who do not see it. */
export type SentenceKind = "headline" | "alt";

/** Such a sentence of a view of a figure: `table-1/share/headline`. */
export type SentenceId = `${FigureId}/${string}/${SentenceKind}`;

/**
 * What prose is written for: the article's headline, one of its paragraphs, the strip of key figures, the description of a figure, or a
 * sentence about one of its views.
 */
export type PassageId = "headline" | ParagraphId | "key-figures" | FigureId | SentenceId;

/** Paragraphs in a row that speak of the same figure, which follows them, or of none. */
interface Passage {
  readonly figure?: FigureId;
  readonly paragraphs: readonly ParagraphId[];
}

interface Group {
  /** The subheading of the source over these passages, where it has one. */
  readonly heading?: Localized;
  readonly passages: readonly Passage[];
}

export interface Section {
  /** The number of the source. */
  readonly id: string;
  /** In the file's name and in the section's address. */
  readonly slug: string;
  readonly heading: Localized;
  readonly groups: readonly Group[];
}

/** The sections of the article under the source's own headings. Each has one file of prose per language. */
export const sections: readonly Section[] = [
  {
    id: "1",
    slug: "introduction",
    heading: messages.introduction,
    groups: [{ passages: [{ paragraphs: ["1.1", "1.2"] }] }],
  },
  {
    id: "2",
    slug: "concepts",
    heading: messages.concepts,
    groups: [
      { heading: messages.coverage, passages: [{ paragraphs: ["2.1", "2.2"] }] },
      { heading: messages.tbp, passages: [{ paragraphs: ["2.3"] }] },
    ],
  },
  {
    id: "3",
    slug: "sources",
    heading: messages.dataSources,
    groups: [{ passages: [{ paragraphs: ["3.1"] }] }],
  },
  {
    id: "4",
    slug: "trade",
    heading: messages.trade,
    groups: [
      { heading: messages.tradeOverall, passages: [{ paragraphs: ["4.1", "4.2", "4.3"], figure: "table-1" }] },
      { heading: messages.tradePartners, passages: [{ paragraphs: ["4.4", "4.5"], figure: "chart-1" }] },
      {
        heading: messages.tradeCategories,
        passages: [
          { paragraphs: ["4.6"], figure: "table-2" },
          { paragraphs: ["4.7"], figure: "table-3" },
        ],
      },
    ],
  },
  {
    id: "5",
    slug: "technology",
    heading: messages.technology,
    groups: [
      { heading: messages.technologyOverall, passages: [{ paragraphs: ["5.1"], figure: "table-4" }] },
      { heading: messages.technologyComponents, passages: [{ paragraphs: ["5.2"], figure: "chart-2" }] },
      { heading: messages.technologyPartners, passages: [{ paragraphs: ["5.3", "5.4"], figure: "chart-3" }] },
    ],
  },
  {
    id: "6",
    slug: "conclusion",
    heading: messages.conclusion,
    groups: [{ passages: [{ paragraphs: ["6.1"] }] }],
  },
];

const passagesOf = ({ groups }: Section) => groups.flatMap(({ passages }) => passages);
const passages = sections.flatMap(passagesOf);

/** Every paragraph in the order of reading, the standfirst and the summary first. */
export const paragraphIds: readonly ParagraphId[] = ["0", "brief", ...passages.flatMap(({ paragraphs }) => paragraphs)];

/** The sentences about a figure's views. */
export function sentencesOf(figure: FigureId): SentenceId[] {
  return figures[figure].views.flatMap(({ id }) => [
    `${figure}/${id}/headline` as const,
    `${figure}/${id}/alt` as const,
  ]);
}

/** Everything that is written: the article with its headline and key figures, then each figure's description and sentences. */
export const passageIds: readonly PassageId[] = [
  ...(["headline", "key-figures"] as const),
  ...paragraphIds,
  ...figureIds.flatMap((id) => [id, ...sentencesOf(id)]),
];

/** The parts of a sentence's id; `undefined` for any other passage. */
export function sentenceOf(passage: PassageId): { figure: FigureId; view: string; kind: SentenceKind } | undefined {
  const [figure, view, kind] = passage.split("/");
  return view && kind ? { figure: figure as FigureId, view, kind: kind as SentenceKind } : undefined;
}

/** Whether a passage is passed on without the others, so that it must say of which year it speaks. */
export function isAlone(passage: PassageId): boolean {
  return passage === "headline" || sentenceOf(passage) !== undefined;
}

/** Whether a passage is the description of a figure. */
export function isFigure(passage: PassageId): passage is FigureId {
  return (figureIds as readonly string[]).includes(passage);
}

/** The id of a paragraph's element in a page: `p-4-1` for 4.1. */
export const anchorOf = (paragraph: string): string => `p-${paragraph.replace(".", "-")}`;

/** The figure that a paragraph speaks of, where it speaks of one. */
export function figureOf(paragraph: ParagraphId): FigureId | undefined {
  return passages.find(({ paragraphs }) => paragraphs.includes(paragraph))?.figure;
}

/** Whether the article has a figure. */
export function isInArticle(figure: FigureId): boolean {
  return passages.some((passage) => passage.figure === figure);
}

/** The figures of a section, in the order of reading. */
export function figuresIn(section: Section): FigureId[] {
  return passagesOf(section).flatMap(({ figure }) => figure ?? []);
}

/** The file, without language and ending, that holds a passage. */
export function fileOf(passage: PassageId): string {
  if (passage === "headline" || passage === "0" || passage === "brief") return "0-standfirst";
  if (passage === "key-figures") return "0-key-figures";
  const figure = sentenceOf(passage)?.figure ?? (isFigure(passage) && passage);
  if (figure) return `figures/${figure}`;
  const section = sections.find((section) =>
    passagesOf(section).some(({ paragraphs }) => paragraphs.some((paragraph) => paragraph === passage)),
  );
  if (!section) throw new Error(`No section of the article holds a paragraph ${passage}`);
  return `${section.id}-${section.slug}`;
}
