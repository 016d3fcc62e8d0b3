import { defineMessages } from "../../i18n/messages.ts";

/** The styles that citations are given in, by the names of their files. */
export type StyleId = "apa" | "chicago" | "gb-t-7714";

/** How people of a language cite. */
export const { styles, terms } = defineMessages("publish/metadata/citation-styles", {
  /** The styles in use; GB/T 7714 is that of Chinese. */
  styles: { en: list("apa", "chicago"), "zh-hant": list("gb-t-7714", "apa", "chicago") },
  /** The language of the terms within a citation, by its name in CSL. */
  terms: { en: "en-US", "zh-hant": "zh-TW" },
});

function list(...styles: StyleId[]): readonly StyleId[] {
  return styles;
}
