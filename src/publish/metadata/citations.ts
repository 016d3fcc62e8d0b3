import type { Locale } from "../../i18n/locales.ts";
import { bibtex, ris } from "./citation-files.ts";
import { figureIds } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { articleItem, type CitationItem, datasetItem, figureItem, sourceItem } from "./citation-items.ts";
import { type StyleId, styles, stylesUsed } from "./citation-styles.ts";

/** One way to cite: a line of text for people, or a record for a reference manager. */
export interface Citation {
  readonly style: string;
  readonly name: string;
  readonly kind: "text" | "record";
  readonly text: string;
}

const names: Readonly<Record<StyleId, string>> = { apa: "APA", chicago: "Chicago", "apa-chinese": "APA" };

/** How the files of records end, by style. */
export const recordEndings: Readonly<Record<string, string>> = { bibtex: "bib", ris: "ris", "csl-json": "csl.json" };

/** The records of all that is cited, as files for reference managers: their text by name, `hk-high-tech-trade-table-1.bib`. */
export function citationFiles(site: Site, locale: Locale): ReadonlyMap<string, string> {
  const items = [
    datasetItem(site, locale),
    articleItem(site, locale),
    sourceItem(site, locale),
    ...figureIds.map((id) => figureItem(site, id, locale)),
  ];
  return new Map(
    items.flatMap((item) =>
      citations(item, locale)
        .filter(({ kind }) => kind === "record")
        .map(({ style, text }) => [`${item.id}.${recordEndings[style]!}`, `${text}\n`] as const),
    ),
  );
}

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
