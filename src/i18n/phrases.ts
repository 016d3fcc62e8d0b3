import type { Locale } from "./locales.ts";
import { defineMessages } from "./messages.ts";

const words = defineMessages("i18n/phrases", {
  /**
   * A heading's phrases, between which a line may end. Chinese may break anywhere, and browsers do, in the middle of words:
   * a heading breaks after 的, a solidus and punctuation, and before 及, 是 and 對外; within a phrase, spaces hold. English needs no help.
   */
  phrases: {
    en: (text: string) => [text],
    "zh-hant": (text) =>
      text.split(/(?<=[的／：，、；])(?!$)|(?=[及是]|對外)/).map((phrase) => phrase.replaceAll(" ", "\u00a0")),
  },
});

/** A heading's phrases, between which a line may end. */
export function phrasesOf(text: string, locale: Locale): string[] {
  return words.phrases[locale](text);
}
