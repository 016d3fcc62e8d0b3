import { figureIds } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import type { Locale } from "../../i18n/locales.ts";
import { escapeTex } from "../../lib/tex.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { articleItem, type CitationItem, datasetItem, figureItem, sourceItem } from "./citation-items.ts";

/** One way to cite: a line of text for people, or a record for a reference manager. */
export interface Citation {
  readonly style: string;
  readonly name: string;
  readonly kind: "text" | "record";
  readonly text: string;
}

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
      kind: "text" as const,
      name: styles[style].name,
      text: styles[style].write(item),
    })),
    { style: "bibtex", name: "BibTeX", kind: "record", text: bibtex(item) },
    { style: "ris", name: "RIS", kind: "record", text: ris(item) },
    { style: "csl-json", name: "CSL-JSON", kind: "record", text: JSON.stringify([item], null, 2) },
  ];
}

/** APA, 7th edition, as for articles of a periodical, data sets and web pages by a body. */
function apa(item: CitationItem): string {
  const { year, month, day } = dateOf(item);
  const inYear = month && [englishMonths[month - 1], day].filter(Boolean).join(" ");
  const date = `(${[year, inYear].filter(Boolean).join(", ")})`;
  const title = words(item.title, item.version && `(Version ${item.version})`, item.genre && `[${item.genre}]`);
  const parts = [item.author[0].literal, date, title, placeOf(item, ", "), item.publisher, item.source, item.note];
  return words(sentences(...parts), item.URL);
}

/** Chicago, 18th edition, author–date. */
function chicago(item: CitationItem): string {
  const { year, month } = dateOf(item);
  const version = item.version && `Version ${item.version}`;
  const place = placeOf(item, month ? `, ${englishMonths[month - 1]!}: ` : ", ");
  const rest = [version, item.genre, place, item.publisher, item.source, item.note, item.URL];
  return words(sentences(item.author[0].literal, year), `“${sentences(item.title)}”`, sentences(...rest));
}

/** APA as universities in Hong Kong adapt it to Chinese: book title marks for italics, Chinese punctuation. */
function chineseApa(item: CitationItem): string {
  const { year, month, day } = dateOf(item);
  const date = `${year} 年${month ? ` ${month} 月` : ""}${day ? ` ${day} 日` : ""}`;
  const container = item["container-title"];
  const title = container ? `〈${item.title}〉` : `《${item.title}》`;
  const described = [title, item.version && `（${item.version} 版）`, item.genre && `［${item.genre}］`].join("");
  const place = container && [`《${container}》`, item.page].filter(Boolean).join("，");
  const parts = [`${item.author[0].literal}（${date}）`, described, place, item.publisher, item.source, item.note];
  return `${parts.flatMap((part) => (part ? [`${part}。`] : [])).join("")}${item.URL}`;
}

/** Citations as one line of plain text, as published styles have them. Italics are left to whoever pastes one. */
export const styles = {
  apa: { name: "APA", write: apa },
  chicago: { name: "Chicago", write: chicago },
  "apa-chinese": { name: "APA", write: chineseApa },
} as const;

export type StyleId = keyof typeof styles;

const list = (...ids: StyleId[]): readonly StyleId[] => ids;

export const { stylesUsed } = defineMessages("publish/metadata/citations", {
  stylesUsed: { en: list("apa", "chicago"), "zh-hant": list("apa-chinese") },
});

const englishMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

function dateOf({ issued }: CitationItem) {
  const [[year, month, day]] = issued["date-parts"];
  return { year, month, day };
}

/** The periodical or site that holds it, and the pages there. */
function placeOf(item: CitationItem, beforePages: string): string | undefined {
  const container = item["container-title"];
  return container && item.page ? `${container}${beforePages}${item.page}` : container;
}

type Part = string | number | undefined;

const words = (...parts: readonly Part[]): string => parts.filter(Boolean).join(" ");

/** Each part with a full stop, unless it ends a sentence by itself. */
const sentences = (...parts: readonly Part[]): string =>
  words(...parts.map((part) => part && (/[.?!]$/.test(String(part)) ? part : `${part}.`)));

const bibtexTypes = { dataset: "misc", "article-journal": "article", webpage: "misc" } as const;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A BibTeX entry in UTF-8. Names of bodies and titles stand in two pairs of braces: nothing in them is to be reordered. */
export function bibtex(item: CitationItem): string {
  const [[year, month]] = item.issued["date-parts"];
  const note = item.source ?? item.note;
  const isArticle = item.type === "article-journal";
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", `{{${escapeTex(item.author[0].literal)}}}`],
    ["title", `{{${escapeTex(item.title)}}}`],
    [isArticle ? "journal" : "howpublished", item["container-title"] && `{${escapeTex(item["container-title"])}}`],
    ["publisher", item.publisher && `{${escapeTex(item.publisher)}}`],
    ["year", `{${year}}`],
    ["month", months[(month ?? 0) - 1]],
    ["pages", item.page && `{${escapeTex(item.page).replace("–", "--")}}`],
    ["note", note && `{${escapeTex(note)}}`],
    ["version", item.version && `{${item.version}}`],
    ["url", `{${item.URL.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ["langid", `{${item.language}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${bibtexTypes[item.type]}{${item.id},\n${lines.join(",\n")}\n}`;
}

const risTypes = { dataset: "DATA", "article-journal": "JOUR", webpage: "ELEC" } as const;

/** A RIS record in UTF-8: two letters, two spaces, a hyphen, a space, the value. */
function ris(item: CitationItem): string {
  const [[year, month, day]] = item.issued["date-parts"];
  const two = (part?: number) => (part ? String(part).padStart(2, "0") : "");
  const [start, end] = item.page?.split("–") ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", risTypes[item.type]],
    ["AU", item.author[0].literal],
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["PY", String(year)],
    ["DA", `${year}/${two(month)}/${two(day)}/`],
    ["SP", start],
    ["EP", end],
    ["DB", item.source],
    ["N1", item.note],
    ["ET", item.version],
    ["UR", item.URL],
    ["LA", item.language],
  ];
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])), "ER  - "].join("\n");
}
