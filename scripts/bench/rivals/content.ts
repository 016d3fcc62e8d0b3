import { readFileSync } from "node:fs";
import { parse, serializeOuter, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { namesOf, select } from "../../../src/data/dataset.ts";
import { loadDataset } from "../../../src/data/load.ts";
import { type FigureId, numberOf } from "../../../src/data/observation.ts";
import type { Locale } from "../../../src/i18n/locales.ts";

/** A chart as any library can draw it: lines over the years, bars in groups, or the shares of a whole. */
export interface ChartSpec {
  readonly id: FigureId;
  readonly kind: "lines" | "bars" | "shares";
  readonly rows: readonly { readonly series: string; readonly x: string; readonly y: number }[];
}

/** The article as others would write it: prose and tables as plain HTML, a place for each chart. */
export interface Content {
  readonly title: string;
  readonly blocks: readonly (string | { readonly chart: FigureId })[];
  readonly charts: readonly ChartSpec[];
}

/** The article's words from our built page, its charts from the data that we draw ours from. */
export function readContent(site: string, locale: Locale): Content {
  const article = find(
    parse(readFileSync(`${site}/${locale}/index.html`, "utf8")),
    ({ tagName }) => tagName === "article",
  )[0]!;
  const blocks = find(article, isBlock).flatMap((block) =>
    block.tagName === "figure" ? figureBlocks(block) : bare(block),
  );
  return {
    title: textOf(find(article, ({ tagName }) => tagName === "h1")[0]!).trim(),
    blocks,
    charts: chartSpecs(locale),
  };
}

/** The seven charts, one a figure. */
export function chartSpecs(locale: Locale): ChartSpec[] {
  return specs.map(({ id, kind, series }) => ({ id, kind, rows: rowsOf(id, kind, series, locale) }));
}

const specs: readonly (Pick<ChartSpec, "id" | "kind"> & { readonly series?: readonly string[] })[] = [
  { id: "table-1", kind: "lines", series: ["total_exports", "imports", "trade_balance"] },
  { id: "chart-1", kind: "shares" },
  { id: "table-2", kind: "lines" },
  { id: "table-3", kind: "lines" },
  { id: "table-4", kind: "lines" },
  { id: "chart-2", kind: "bars" },
  { id: "chart-3", kind: "shares" },
];

function rowsOf(id: FigureId, kind: ChartSpec["kind"], wanted: readonly string[] | undefined, locale: Locale) {
  const data = loadDataset();
  const isDrawn = (series: string) => wanted?.includes(series) ?? series !== "total";
  return select(data, id, { measure: kind === "shares" ? "share" : "value" })
    .filter(({ series }) => isDrawn(series))
    .map((one) => {
      const name = namesOf(data, one.series).short[locale];
      const y = numberOf(one) ?? 0;
      return kind === "shares" ? { series: one.flow, x: name, y } : { series: name, x: String(one.year), y };
    });
}

/** What stands in the article, in order: headings, paragraphs, lists, figures; never one inside another. */
function isBlock({ tagName }: Tree.Element): boolean {
  return ["h1", "h2", "h3", "p", "ul", "ol", "figure"].includes(tagName);
}

/** Its headline, its chart, its tables. */
function figureBlocks(figure: Tree.Element): Content["blocks"] {
  const id = figure.attrs.find(({ name }) => name === "id")!.value as FigureId;
  const headings = find(figure, ({ tagName }) => tagName === "h4");
  const tables = id.startsWith("table") ? find(figure, ({ tagName }) => tagName === "table") : [];
  return [...headings.flatMap(bare), { chart: id }, ...tables.flatMap(bare)];
}

/** Elements of a document that are as asked for, outermost ones only. */
function find(node: Tree.ParentNode, is: (element: Tree.Element) => boolean): Tree.Element[] {
  return node.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    return is(child) ? [child] : find(child, is);
  });
}

function textOf(node: Tree.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("").replace(/\s+/g, " ") : "";
}

const kept = new Set([
  "h1",
  "h2",
  "h3",
  "h4",
  "p",
  "ul",
  "ol",
  "li",
  "table",
  "caption",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
]);
const unseen = new Set(["svg", "script", "style", "template", "button"]);

/** An element without what is our own in it: attributes, links, marks. Nothing of an element that says nothing. */
function bare(element: Tree.Element): string[] {
  const text = textOf(element).trim();
  if (text === "") return [];
  return [serializeOuter(stripped(element)).replace(/\s+/g, " ")];
}

function stripped(element: Tree.Element): Tree.Element {
  const childNodes = element.childNodes.flatMap((child): Tree.ChildNode[] => {
    if (!("tagName" in child)) return child.nodeName === "#text" ? [child] : [];
    if (unseen.has(child.tagName)) return [];
    const inner = stripped(child);
    return kept.has(child.tagName) ? [inner] : inner.childNodes;
  });
  const attrs = element.attrs.filter(({ name }) => name === "colspan" || name === "rowspan");
  return { ...element, attrs, childNodes };
}
