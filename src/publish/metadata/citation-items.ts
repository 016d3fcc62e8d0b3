import type { FigureId } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import type { Site } from "../../facts/site.ts";
import { defaultView } from "../../figures/figure.ts";
import { formatDate } from "../../i18n/format.ts";
import { langTag } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { strings } from "../../i18n/strings.ts";
import { articleHeadline, headlineOf } from "../../prose/said.ts";
import type { Release } from "../releases/release.ts";
import { loadReleases } from "../releases/load.ts";
import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { numberedTitle } from "../../figures/index.ts";

const messages = defineMessages("publish/metadata/citation-items", {
  /** What kind of thing is cited. */
  genre: { en: "Data set", "zh-hant": "數據集" },
  chart: { en: "Chart", "zh-hant": "圖表" },
  /** In a citation of what is this site’s own: whose numbers it is made from. */
  numbers: {
    en: (producer: string, issue: string) => `Numbers: ${producer}, ${issue}`,
    "zh-hant": (producer, issue) => `數字：${producer}，${issue}`,
  },
  via: {
    en: (site: string, publisher: string) => `Via ${site} (${publisher})`,
    "zh-hant": (site, publisher) => `載於「${site}」（${publisher}）`,
  },
});

/** What is cited, in the terms of CSL-JSON. */
export interface CitationItem {
  readonly id: string;
  readonly type: "dataset" | "article-journal" | "webpage";
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  /** A year, a month of one, or a day. */
  readonly issued: { readonly "date-parts": readonly [readonly [year: number, month?: number, day?: number]] };
  readonly "container-title"?: string;
  readonly publisher?: string;
  /** Where it was found, if others published it. */
  readonly source?: string;
  /** Whose numbers it is made from, if they are another’s. */
  readonly note?: string;
  readonly page?: string;
  readonly version?: string;
  readonly genre?: string;
  readonly URL: string;
  readonly language: string;
}

/** The article as this site tells it, by whoever publishes it. */
export function articleItem(site: Site, locale: Locale): CitationItem {
  const { sources } = site;
  return {
    id: `${sources.dataset.name}-article`,
    type: "webpage",
    title: articleHeadline(site)[locale].replaceAll("\u00a0", " "),
    ...ours(sources, locale),
    "container-title": strings.siteName[locale],
    URL: absoluteUrl(addresses.article(locale)),
    language: langTag[locale],
  };
}

/** The article of the source, which ours retells. */
export function sourceItem({ sources }: Site, locale: Locale): CitationItem {
  const { document, producer, dataset } = sources;
  return {
    id: `${dataset.name}-source`,
    type: "article-journal",
    title: document.title[locale],
    ...published(sources, locale),
    page: document.pages,
    URL: producer.url,
    language: langTag[locale],
  };
}

/** All the data in their present version, which stays at its address. */
export function datasetItem({ sources }: Site, locale: Locale): CitationItem {
  const release = loadReleases().find(({ version }) => version === sources.dataset.version);
  return release ? releasedItem(release, locale) : datasetOf(sources, sources.publisher.published, locale);
}

/** The data of a release. */
export function releasedItem({ sources, date, version }: Release, locale: Locale): CitationItem {
  return { ...datasetOf(sources, date, locale), URL: absoluteUrl(addresses.release(version)) };
}

function datasetOf(sources: Sources, date: string, locale: Locale): CitationItem {
  const { dataset } = sources;
  return {
    id: dataset.name,
    type: "dataset",
    title: dataset.title[locale],
    ...ours(sources, locale),
    issued: dateParts(date),
    version: dataset.version,
    publisher: strings.siteName[locale],
    genre: messages.genre[locale],
    URL: absoluteUrl(addresses.dataPage(locale)),
    language: langTag[locale],
  };
}

/** A figure’s numbers as the source printed them, at the address where this site shows them. */
export function figureItem({ data, sources }: Site, figure: FigureId, locale: Locale): CitationItem {
  return {
    id: `${sources.dataset.name}-${figure}`,
    type: "dataset",
    title: numberedTitle(data, figure)[locale],
    ...published(sources, locale),
    source: messages.via[locale](strings.siteName[locale], sources.publisher.name[locale]),
    page: sources.figures[figure].page,
    genre: messages.genre[locale],
    URL: absoluteUrl(addresses.figure(locale, figure)),
    language: langTag[locale],
  };
}

/** A figure as this site draws and words it: its finding, by whoever publishes the site. */
export function chartItem(site: Site, figure: FigureId, locale: Locale): CitationItem {
  const { sources } = site;
  return {
    id: `${sources.dataset.name}-${figure}-chart`,
    type: "webpage",
    title: headlineOf(figure, defaultView, site)[locale].replaceAll("\u00a0", " "),
    ...ours(sources, locale),
    "container-title": strings.siteName[locale],
    genre: messages.chart[locale],
    URL: absoluteUrl(addresses.figure(locale, figure)),
    language: langTag[locale],
  };
}

/** What stands in a citation of a cell until the cell is known: private characters, which no style touches. */
export const placeholders = { name: "\ue000", id: "\ue001" } as const;

/** Any published number of a figure: its name and its cell's id go where the placeholders stand. */
export function cellItem(site: Site, figure: FigureId, locale: Locale): CitationItem {
  const item = figureItem(site, figure, locale);
  return {
    ...item,
    id: placeholders.id,
    title: `${item.title}${punctuation.colon[locale]}${placeholders.name}`,
    URL: absoluteUrl(addresses.cell(locale, figure, placeholders.id)).replace(
      encodeURIComponent(placeholders.id),
      placeholders.id,
    ),
  };
}

type Whose = Pick<CitationItem, "author" | "issued" | "note">;

/** By whom and where the figures were published. */
function published({ document, producer }: Sources, locale: Locale): Whose & { readonly "container-title": string } {
  return {
    author: [{ literal: producer.name[locale] }],
    issued: dateParts(document.issue),
    "container-title": document.publication[locale],
  };
}

/** By whom and when this site is published, and whose numbers it shows. */
function ours({ publisher, producer, document }: Sources, locale: Locale): Whose {
  return {
    author: [{ literal: publisher.name[locale] }],
    issued: dateParts(publisher.published),
    note: messages.numbers[locale](producer.name[locale], formatDate(document.issue, locale)),
  };
}

function dateParts(iso: string): CitationItem["issued"] {
  const [year = NaN, ...rest] = iso.split("-").map(Number);
  return { "date-parts": [[year, ...rest] as [number, number?, number?]] };
}
