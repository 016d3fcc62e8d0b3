import type { Locale } from "./locales.ts";

/**
 * A heading's phrases, between which a line may end. Chinese may break anywhere, and browsers do, in the middle of words:
 * a heading breaks after 的 and a solidus, and before 及 and 對外. English needs no help.
 */
export function phrasesOf(text: string, locale: Locale): string[] {
  return { en: [text], "zh-hant": text.split(/(?<=的|／)(?!$)|(?=及|對外)/) }[locale];
}
