import { absoluteUrl, addresses } from "../data/addresses.ts";
import { type Dataset, yearsOf } from "../data/dataset.ts";
import { type FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { isUnreleased } from "../data/unreleased.ts";
import { dateIn, yearRuns } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { pagesIn } from "../i18n/writing.ts";
import { figures } from "./index.ts";

/** Whose numbers and whose words these are, and of when, in the forms that pages, embeds, images and files show. */

const messages = defineMessages("figures/provenance", {
  retold: {
    en: (publication: string, issue: string) => `Retold from the ${publication}, ${issue} · not an official page`,
    "zh-hant": (publication, issue) => `據《${publication}》${issue}號改寫 · 並非政府網頁`,
  },
  published: {
    en: (producer: string, issue: string) => `${producer}, ${issue}`,
    "zh-hant": (producer, issue) => `${producer}，${issue}`,
  },
  numbers: {
    en: (published: string) => `Numbers: ${published}, not updated since.`,
    "zh-hant": (published) => `數字：${published}，其後未有更新。`,
  },
  ours: {
    en: (publisher: string, year: string) => `Charts and words: ${publisher}, ${year}; not an official publication.`,
    "zh-hant": (publisher, year) => `圖表及文字：${publisher}，${year} 年；並非官方刊物。`,
  },
  asOf: {
    en: (issue: string) => `Numbers as of ${issue}.`,
    "zh-hant": (issue) => `數字截至 ${issue}。`,
  },
  line: {
    en: ({ producer, publication, issue, page }: Record<"producer" | "publication" | "issue" | "page", string>) =>
      `${producer}, ${publication}, ${issue}, ${pagesIn(page)}`,
    "zh-hant": ({ producer, publication, issue, page }) => `${producer}，《${publication}》，${issue}，${page} 頁`,
  },
  /** After it: the place of numbers that the chart takes from another figure. */
  also: {
    en: (line: string, number: string, page: string) => `${line}; ${number}: ${pagesIn(page)}`,
    "zh-hant": (line, number, page) => `${line}；${number}：${page} 頁`,
  },
  unreleased: {
    en: (line: string) => `${line} (draft, not released)`,
    "zh-hant": (line) => `${line}（草稿，尚未發布）`,
  },
  join: { en: (a: string, b: string) => `${a} ${b}`, "zh-hant": (a, b) => `${a}${b}` },
});

/** The publisher's own page; the site's where they have none. */
export function publisherUrl({ publisher }: Sources): string {
  return publisher.url ?? absoluteUrl(addresses.parallel());
}

/** What is retold, and that this is no page of the source. */
export function retold({ document }: Sources): Localized {
  return say(messages.retold, document.publication, dateIn(document.issue));
}

/** Who published the numbers, and when, short enough for a title. */
export function publishedBy({ producer, document }: Sources): Localized {
  return say(messages.published, producer.shortName, dateIn(document.issue));
}

/** Whose numbers, and of when. */
export function numbersLine(sources: Sources): Localized {
  return say(messages.numbers, publishedBy(sources));
}

/** Whose charts and words, and of when. */
export function oursLine({ publisher }: Sources): Localized {
  return say(messages.ours, publisher.name, publisher.published.slice(0, 4));
}

/** Whose numbers and whose words: the one line for places that name no source otherwise. */
export function provenance(sources: Sources): Localized {
  return say(messages.join, numbersLine(sources), oursLine(sources));
}

/** What stands under a figure's source line: whose charts and words, and how old the numbers are. */
export function besideSource(sources: Sources): Localized {
  return say(messages.join, oursLine(sources), say(messages.asOf, dateIn(sources.document.issue)));
}

/** The years that some figures show: `2002, 2007–2012`. */
export function yearsShown(data: Dataset, figures: readonly FigureId[]): Localized {
  const years = [...new Set(figures.flatMap((figure) => yearsOf(data, figure)))].sort((a, b) => a - b);
  return everyLocale((locale) => yearRuns(years, locale));
}

/**
 * Who published a figure, where and on which page; the pages of the other figures whose numbers it also draws; and whether the
 * numbers are a draft, not yet released.
 */
export function sourceLine(sources: Sources, figure: FigureId, drawn: readonly FigureId[] = []): Localized {
  const { producer, document, figures: pages } = sources;
  const issue = dateIn(document.issue);
  const { page } = pages[figure];
  const own = say(messages.line, { producer: producer.name, publication: document.publication, issue, page });
  const line = drawn
    .filter((id) => id !== figure)
    .reduce((line, id) => say(messages.also, line, figures[id].number, pages[id].page), own);
  return isUnreleased(sources) ? say(messages.unreleased, line) : line;
}
