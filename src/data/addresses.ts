import type { FigureId } from "./observation.ts";
import type { Locale } from "../i18n/locales.ts";

/** The file of the change log's feed, under `data/`. */
export const feedFile = "changes.atom";

/** The view of a figure that is shown where none is asked for. */
export const defaultView = "chart";

/** A view's name in addresses: that of its figure for the default one, `table-1.growth` for another. */
export const viewName = (figure: FigureId, view: string = defaultView): string =>
  view === defaultView ? figure : `${figure}.${view}`;

/** Every address of the site, relative to its base path. */
export const addresses = {
  parallel: () => "",
  article: (locale: Locale) => `${locale}/`,
  figure: (locale: Locale, figure: FigureId) => `${locale}/figures/${figure}/`,
  /** A view of a figure; the fragment finds it where no script reads the rest. */
  view: (locale: Locale, figure: FigureId, view: string) => `${locale}/figures/${figure}/?view=${view}#${view}`,
  /** The drawings of all views, for the article's script; without a language those that carry all of them. */
  views: (figure: FigureId, locale?: Locale) => `${locale ? `${locale}/` : ""}figures/${figure}/views.xml`,
  /** A figure alone, for a frame, with one of its views shown. */
  embed: (locale: Locale, figure: FigureId, view?: string) => `embed/${locale}/${viewName(figure, view)}/`,
  /** The figure as a release of the data had it, whatever is published later. */
  pinnedEmbed: (version: string, locale: Locale, figure: FigureId) => `embed/v/${version}/${locale}/${figure}/`,
  oembed: (locale: Locale, figure: FigureId, format: "json" | "xml", view?: string) =>
    `oembed/${locale}/${viewName(figure, view)}.${format}`,
  /** The same for a consumer whose column is narrower or wider than usual. */
  sizedOembed: (width: number, locale: Locale, figure: FigureId, format: "json" | "xml", view?: string) =>
    `oembed/${width}/${locale}/${viewName(figure, view)}.${format}`,
  pinnedOembed: (version: string, locale: Locale, figure: FigureId, format: "json" | "xml") =>
    `oembed/v/${version}/${locale}/${figure}.${format}`,
  /** A view of a figure as an image: drawn, of pixels, or as a social card; the article has a card too. */
  image: (locale: Locale, figure: FigureId, kind: "svg" | "dark.svg" | "png" | "og.png", view?: string) =>
    `images/${locale}/${viewName(figure, view)}.${kind}`,
  articleCard: (locale: Locale) => `images/${locale}/article.og.png`,
  tidyCsv: (figure: FigureId) => `data/${figure}.csv`,
  excelCsv: (figure: FigureId) => `data/${figure}.excel.csv`,
  json: (figure: FigureId) => `data/${figure}.json`,
  /** A file under `data/` by its name. */
  file: (name: string) => `data/${name}`,
  /** Every file of a release as it was, and the page that lists them. */
  release: (version: string) => `data/v/${version}/`,
  /** The folder of the data files: a page that leads to the data page in each language. */
  dataFolder: () => "data/",
  dataPage: (locale: Locale) => `${locale}/data/`,
  /** The permanent address of a published number; `cell` is the id of its table cell. */
  cell: (locale: Locale, figure: FigureId, cell: string) => `${locale}/figures/${figure}/#${cell}`,
  /** A citation as a file for reference managers. */
  citation: (locale: Locale, id: string, ending: string) => `cite/${locale}/${id}.${ending}`,
  checks: (locale: Locale) => `${locale}/checks/`,
  /** The script for pages that embed. */
  embedScript: () => "embed.js",
  /** How to embed, and where that was tried. */
  embedding: (locale: Locale) => `${locale}/embedding/`,
  licences: () => "licenses.txt",
  sitemap: () => "sitemap-index.xml",
} as const;

/** An address as a link within the site, below the base path it is built for. */
export function href(address: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${address}`;
}

/** An address as others must write it: with the origin the site is built for. */
export function absoluteUrl(address: string): string {
  return new URL(href(address), import.meta.env.SITE).href;
}
