import type { CitationItem } from "./citation-items.ts";

/** Records for reference managers. */

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

/** Text as TeX prints it. BibTeX counts even escaped braces, so none may stand alone. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (character) => texNames[character] ?? `\\${character}`);
}

const texNames: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const risTypes = { dataset: "DATA", "article-journal": "JOUR", webpage: "ELEC" } as const;

/** A RIS record in UTF-8: two letters, two spaces, a hyphen, a space, the value. */
export function ris(item: CitationItem): string {
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
