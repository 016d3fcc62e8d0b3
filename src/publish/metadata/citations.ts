import type { Locale } from "../../i18n/locales.ts";
import { bibtex, ris } from "./citation-files.ts";
import type { CitationItem } from "./citation-items.ts";
import { type StyleId, styles, stylesUsed } from "./citation-styles.ts";

/** One way to cite: a line of text for people, or a record for a reference manager. */
export interface Citation {
  readonly style: string;
  readonly name: string;
  readonly kind: "text" | "record";
  readonly text: string;
}

const names: Readonly<Record<StyleId, string>> = { apa: "APA", chicago: "Chicago", "apa-chinese": "APA" };

/** A citation in every style of the language, then as BibTeX, RIS and CSL-JSON. */
export function citations(item: CitationItem, locale: Locale): Citation[] {
  return [
    ...stylesUsed[locale].map((style) => ({
      style,
      name: names[style],
      kind: "text" as const,
      text: styles[style](item),
    })),
    { style: "bibtex", name: "BibTeX", kind: "record", text: bibtex(item) },
    { style: "ris", name: "RIS", kind: "record", text: ris(item) },
    { style: "csl-json", name: "CSL-JSON", kind: "record", text: JSON.stringify([item], null, 2) },
  ];
}
