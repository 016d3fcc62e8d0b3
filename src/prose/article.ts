import { site } from "../facts/site.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Markup } from "../lib/markup.ts";
import { checkOnce } from "./check.ts";
import { paragraphOf } from "./load.ts";
import { proseText, renderProse } from "./prose.ts";
import type { ParagraphId } from "./structure.ts";

/** A paragraph as HTML: one or more block elements. Nothing is rendered while any claim of the article fails. */
export function paragraphHtml(paragraph: ParagraphId, locale: Locale): Markup {
  checkOnce();
  return renderProse(paragraphOf(paragraph, locale), { ...site(), locale });
}

/** A paragraph as plain text, a line a block: for descriptions and structured data. */
export function paragraphText(paragraph: ParagraphId, locale: Locale): string {
  checkOnce();
  return proseText(paragraphOf(paragraph, locale), { ...site(), locale })
    .replace(/\n\s+/g, "\n")
    .trim();
}
