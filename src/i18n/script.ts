import { langTag } from "./languages.ts";
import type { Locale } from "./locales.ts";

/** Whether a language is set as Chinese is: what `:lang(zh)` means to the styles. */
export function isChinese(locale: Locale): boolean {
  return new Intl.Locale(langTag[locale]).language === "zh";
}
