import { defineMessages } from "./messages.ts";

/** What the languages are called, by readers and by machines. */
export const { langTag, ogLocale, autonym } = defineMessages("i18n/languages", {
  /** BCP 47 tags for `lang` attributes and `hreflang`. */
  langTag: { en: "en", "zh-hant": "zh-Hant-HK" },
  /** Open Graph locale names. */
  ogLocale: { en: "en_HK", "zh-hant": "zh_HK" },
  /** What each language calls itself. */
  autonym: { en: "English", "zh-hant": "繁體中文" },
});
