import type { Localized } from "./locales.ts";
import { defineMessages, say } from "./messages.ts";
import { punctuation } from "./punctuation.ts";
import { capital, small, spaced } from "./writing.ts";

/** How words become sentences, and sentences a paragraph. */
export const sentences = defineMessages("i18n/sentences", {
  /** A name, written as where it stands alone, within a sentence. */
  within: { en: small, "zh-hant": (name) => name },
  /** Words at the beginning of a sentence. */
  beginning: { en: capital, "zh-hant": (words) => words },
  /** Sentences, each with its full stop, as a paragraph. */
  paragraph: {
    en: (told: readonly string[]) => told.join(" "),
    "zh-hant": (told) => spaced(told.join("")),
  },
});

/** `a, b and c` in each language. */
export function listOf(items: readonly (string | Localized)[]): Localized {
  return say(punctuation.list, items);
}
