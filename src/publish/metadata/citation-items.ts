import type { FigureId } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import type { Site } from "../../facts/site.ts";
import { langTag } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { strings } from "../../i18n/strings.ts";
import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { numberedTitle } from "../../figures/titles.ts";

const words = defineMessages("publish/metadata/citation-items", {
  /** What kind of thing is cited. */
  genre: { en: "Data set", "zh-hant": "數據集" },
});

/** What is cited, in the terms of CSL-JSON. */
export interface CitationItem {
  readonly id: string;
  readonly type: "dataset" | "article-journal" | "webpage";
  readonly title: string;
  /** Left out where nobody is named. */
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly page?: string;
  readonly version?: string;
  readonly genre?: string;
  readonly URL: string;
  readonly language: string;
}

/** The article as this site tells it. Nobody is named and no day is given, and none is made up. */
export function articleItem({ sources }: Site, locale: Locale): CitationItem {
  return {
    id: `${sources.dataset.name}-article`,
    type: "webpage",
    title: sources.document.title[locale],
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

/** All the data. */
export function datasetItem({ sources }: Site, locale: Locale): CitationItem {
  const { dataset } = sources;
  const { author, issued } = published(sources, locale);
  return {
    id: dataset.name,
    type: "dataset",
    title: dataset.title[locale],
    author,
    issued,
    version: dataset.version,
    publisher: strings.siteName[locale],
    genre: words.genre[locale],
    URL: absoluteUrl(addresses.dataPage(locale)),
    language: langTag[locale],
  };
}

/** A figure and its data. */
export function figureItem({ data, sources }: Site, figure: FigureId, locale: Locale): CitationItem {
  return {
    id: `${sources.dataset.name}-${figure}`,
    type: "dataset",
    title: numberedTitle(data, figure)[locale],
    ...published(sources, locale),
    page: sources.figures[figure].page,
    genre: words.genre[locale],
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

/** By whom and where the figures were published. */
function published({ document, producer }: Sources, locale: Locale) {
  return {
    author: [{ literal: producer.name[locale] }],
    issued: { "date-parts": [document.issue.split("-").map(Number)] },
    "container-title": document.publication[locale],
  };
}
