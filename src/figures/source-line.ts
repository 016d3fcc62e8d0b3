import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { formatDate } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";

const list: Localized = { en: ", ", "zh-hant": "，" };

/** Who published a figure, where and on which page. */
export function sourceLine({ producer, document, figures }: Sources, figure: FigureId): Localized {
  return everyLocale((locale) => {
    const publication = { en: document.publication.en, "zh-hant": `《${document.publication["zh-hant"]}》` }[locale];
    const page = { en: `p. ${figures[figure].page}`, "zh-hant": `${figures[figure].page} 頁` }[locale];
    return [producer.name[locale], publication, formatDate(document.issue, locale), page].join(list[locale]);
  });
}
