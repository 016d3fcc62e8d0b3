import { site } from "../facts/site.ts";
import type { Locale } from "../i18n/locales.ts";
import { allCitations, proseFindings } from "./citations.ts";
import { paragraphOf } from "./load.ts";
import { proseText, renderProse } from "./prose.ts";
import type { ParagraphId } from "./structure.ts";

let checked = false;

/** Asks every comparison of the article once. Throws with all that fail, since they are mended together. */
function checkOnce(): void {
  if (checked) return;
  const findings = proseFindings(allCitations(), site());
  if (findings.length > 0) throw new Error(`The prose says what the data do not:\n${findings.join("\n")}`);
  checked = true;
}

/** A paragraph as HTML: one or more block elements. Nothing is rendered while any claim of the article fails. */
export function paragraphHtml(paragraph: ParagraphId, locale: Locale): string {
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
