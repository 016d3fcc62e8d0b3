import type { FigureId } from "../data/observation.ts";
import type { ValueStatus } from "../data/vocabulary.ts";
import { factsOf } from "../facts/facts.ts";
import { type Site, site } from "../facts/site.ts";
import { statusNotes } from "../figures/note-marks.ts";
import { everyLocale, type Locale, type Localized, locales } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import type { Markup } from "../lib/markup.ts";
import { checkOnce, citationsOf, proseFindings } from "./check.ts";
import { treeOf } from "./mdx.ts";
import { type FactSource, proseText, renderProse } from "./render.ts";
import type { ParagraphId, PassageId } from "./structure.ts";

/** A paragraph as HTML: one or more block elements. Nothing is rendered while any claim of the site fails. */
export function paragraphHtml(paragraph: ParagraphId, locale: Locale): Markup {
  checkOnce();
  return renderProse(treeOf(paragraph, locale), { ...site(), locale });
}

/** A paragraph as plain text, one line per block: for metadata and structured data. */
export function paragraphText(paragraph: ParagraphId, locale: Locale): string {
  checkOnce();
  return blocksOf(paragraph, locale, site()).join("\n");
}

function blocksOf(passage: PassageId, locale: Locale, told: FactSource): string[] {
  const lines = proseText(treeOf(passage, locale), { ...told, locale }).split("\n");
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** The id of a figure's description in a page. */
export function descriptionId(figure: FigureId): string {
  return `${figure}-description`;
}

/** The statuses that a description must mention: numbers that are not published, and breaks, across which nothing compares. */
const remarkable: readonly ValueStatus[] = ["break", "suppressed"];

/**
 * A figure's description, paragraph by paragraph, and the notes on cells that are missing or follow a break. Plain text:
 * browsers cut short the description of a chart that has many elements in it.
 */
export function descriptionOf(figure: FigureId, told: FactSource = site()): Localized<readonly string[]> {
  checkOnce();
  const notes = statusNotes(told.data, figure, remarkable);
  return everyLocale((locale) => [...blocksOf(figure, locale, told), ...notes.map(({ text }) => text[locale])]);
}

/** The same as one paragraph. */
export function descriptionText(figure: FigureId, told: FactSource = site()): Localized {
  const blocks = descriptionOf(figure, told);
  return everyLocale((locale) => punctuation.paragraph[locale](blocks[locale]));
}

/** The same on other data, where all it says holds of them. */
export function descriptionOn(
  { data, sources }: Pick<Site, "data" | "sources">,
  figure: FigureId,
): Localized | undefined {
  const told = { data, facts: factsOf(data, sources) };
  const said = locales.flatMap((locale) => citationsOf(figure, locale));
  return proseFindings(said, told).length > 0 ? undefined : descriptionText(figure, told);
}
