import type { Localized } from "./locales.ts";
import { defineMessages, say } from "./messages.ts";
import { capital, joined, small, spaced } from "./writing.ts";

/** What stands between words and around them, and how they become sentences, and sentences a paragraph. */
export const punctuation = defineMessages("i18n/punctuation", {
  /** Between parts of a sentence. */
  comma: { en: ", ", "zh-hant": "，" },
  /** Between the items of a list. */
  listComma: { en: ", ", "zh-hant": "、" },
  colon: { en: ": ", "zh-hant": "：" },
  semicolon: { en: "; ", "zh-hant": "；" },
  /** What is added to the words before it. */
  inBrackets: { en: (text: string) => ` (${text})`, "zh-hant": (text) => `（${text}）` },
  quoted: { en: (text: string) => `“${text}”`, "zh-hant": (text) => `「${text}」` },
  /** `a`, `a and b`, `a, b and c` / 甲、乙和丙. */
  list: {
    en: (items: readonly string[]) => joined(items, ", ", " and "),
    "zh-hant": (items) => spaced(joined(items, "、", "和")),
  },
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
