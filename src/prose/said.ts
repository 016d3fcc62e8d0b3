import type { FigureId } from "../data/observation.ts";
import { type Site, site } from "../facts/site.ts";
import { defaultView } from "../figures/figure.ts";
import { figures } from "../figures/index.ts";
import { numbersLine } from "../figures/provenance.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { checkOnce } from "./check.ts";
import { treeOf } from "./mdx.ts";
import { type FactSource, proseText } from "./render.ts";
import type { PassageId } from "./structure.ts";

const messages = defineMessages("prose/said", {
  summary: {
    en: (headline: string, numbers: string) => `${headline}. ${numbers}`,
    "zh-hant": (headline, numbers) => `${headline}。${numbers}`,
  },
});

/** What a view of a figure shows, in a sentence that says its years. Throws, as all here, while any claim of the site fails. */
export function headlineOf(figure: FigureId, view: string = defaultView, told: FactSource = site()): Localized {
  return sentenceText(`${figure}/${view}/headline`, told);
}

/** A view of a figure in one sentence, for those who do not see it. */
export function altOf(figure: FigureId, view: string = defaultView, told: FactSource = site()): Localized {
  return sentenceText(`${figure}/${view}/alt`, told);
}

/**
 * The article's own headline: its `h1`, and its name wherever it is passed on (title, card, feed, citation). The source's official title
 * is `sources.document.title`.
 */
export function articleHeadline(told: FactSource = site()): Localized {
  return sentenceText("headline", told);
}

function sentenceText(passage: PassageId, told: FactSource): Localized {
  checkOnce();
  return everyLocale((locale) => proseText(treeOf(passage, locale), { ...told, locale, isHeading: true }).trim());
}

/** A figure's finding and whose numbers it rests on: what search engines and chats show beside its title. */
export function summaryOf(site: Site, id: FigureId): Localized {
  return say(messages.summary, headlineOf(id, defaultView, site), numbersLine(site.sources));
}

/** What is said of a figure: the finding over it, and each view in a sentence, by the view's id. */
export interface Said {
  readonly headline: Localized;
  /** The figure in a paragraph, where a release has kept it. */
  readonly description?: Localized | undefined;
  readonly alts: Readonly<Record<string, Localized>>;
}

/** The sentences of a figure that a release keeps. */
export function said(figure: FigureId, told: FactSource): Said {
  return {
    headline: headlineOf(figure, defaultView, told),
    alts: Object.fromEntries(figures[figure].views.map(({ id }) => [id, altOf(figure, id, told)])),
  };
}
