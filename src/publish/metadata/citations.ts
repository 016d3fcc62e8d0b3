import CSL, { type Engine } from "citeproc";
import type { Locale } from "../../i18n/locales.ts";
import type { CitationItem } from "./citation-items.ts";
import { bibtex, ris } from "./citation-files.ts";
import { type StyleId, styles as stylesOf, terms } from "./citation-styles.ts";
import apa from "./csl/apa.csl?raw";
import chicago from "./csl/chicago.csl?raw";
import gbt from "./csl/gb-t-7714.csl?raw";
import english from "./csl/en-US.xml?raw";
import chinese from "./csl/zh-TW.xml?raw";

/*
 * Citations are formatted when the site is built, by citeproc-js (of its two licences, CPAL 1.0); what is shipped is their text.
 */

/** One way to cite: a line of text for people, or a record for a reference manager. */
export interface Citation {
  readonly style: string;
  readonly name: string;
  readonly kind: "text" | "record";
  readonly text: string;
}

const styles: Readonly<Record<StyleId, { readonly name: string; readonly xml: string }>> = {
  apa: { name: "APA", xml: apa },
  chicago: { name: "Chicago", xml: chicago },
  "gb-t-7714": { name: "GB/T 7714", xml: gbt },
};

/** A citation in every style of the language, then as BibTeX, RIS and CSL-JSON. */
export function citations(item: CitationItem, locale: Locale): Citation[] {
  return [
    ...stylesOf[locale].map((style) => ({
      style,
      name: styles[style].name,
      kind: "text" as const,
      text: format(item, style, locale),
    })),
    { style: "bibtex", name: "BibTeX", kind: "record", text: bibtex(item) },
    { style: "ris", name: "RIS", kind: "record", text: ris(item) },
    { style: "csl-json", name: "CSL-JSON", kind: "record", text: JSON.stringify([item], null, 2) },
  ];
}

/** A citation as one line of plain text. */
export function format(item: CitationItem, style: StyleId, locale: Locale): string {
  const { engine, items } = engineOf(style, locale);
  // The engine remembers what it has formatted by its id; items of different figures may share theirs, addresses differ.
  const key = `${item.id} ${item.URL}`;
  items.set(key, { ...item, id: key });
  engine.updateItems([key]);
  const [entry = ""] = engine.makeBibliography()[1];
  return entry.trim();
}

type Running = { readonly engine: Engine; readonly items: Map<string, CitationItem> };

const engines = new Map<string, Running>();

/** An engine takes a while to start, so each is started once. */
function engineOf(style: StyleId, locale: Locale): Running {
  const key = `${style} ${locale}`;
  const known = engines.get(key);
  if (known) return known;
  const items = new Map<string, CitationItem>();
  const sys = {
    retrieveLocale: (lang: string) => (lang.startsWith("zh") ? chinese : english),
    retrieveItem: (id: string) => items.get(id),
  };
  const engine = new CSL.Engine(sys, styles[style].xml, terms[locale], true);
  engine.setOutputFormat("text");
  const running = { engine, items };
  engines.set(key, running);
  return running;
}
