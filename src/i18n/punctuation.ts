import { defineMessages } from "./messages.ts";
import { joined, spaced } from "./writing.ts";

/** What stands between words, and around them. */
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
});
