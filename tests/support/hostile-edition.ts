import { cpSync, readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";

/** What ends whatever a text may stand in, and would then run. It has the letters of Latin alone, and no line break. */
const long = `</title></textarea></script><script>pwned=1</script><img src=x onerror=pwned=1>"'><!-- ]]>&amp;&lt; \`\${pwned=1}\` *a* _b_ [c](javascript:pwned=1) \\{d}%$# var(--e) NaN undefined`;
/** As long as a label of a chart, or of a card, can be. */
const short = `<i>"'&`;

/**
 * Copies published data to a directory, and makes every free text in them hostile: after it stand a number between
 * tildes, and one of the ends above. Returns the ends by their numbers.
 */
export function writeHostileEdition(directory: string, published = "data"): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  const spoil = (text: string, end: string) => {
    const number = String(ends.size + 1);
    ends.set(number, end);
    return `${text} ~${number}~${end}`;
  };
  cpSync(published, directory, { recursive: true });
  rewrite(`${directory}/sources.json`, (json) => {
    const { document, producer, publisher, terms, dataset, figures, ...rest } = JSON.parse(json) as Record<
      string,
      Texts
    >;
    const { issue, url: page, ...printed } = document as Record<string, Texts>;
    const { url, email, ...known } = producer as Record<string, string>;
    const { name, title } = dataset as Record<string, string>;
    const all = (texts: Texts) => mapTexts(texts, (text) => spoil(text, long));
    return JSON.stringify({
      ...rest,
      document: { ...(all(printed) as object), issue, url: page },
      producer: { ...(all(known) as object), url: `${url!}?"'><script>pwned=1</script>&amp;\``, email },
      publisher: { ...(publisher as object), name: all((publisher as Record<string, Texts>).name!) },
      terms: all(terms!),
      dataset: { name, version: "9.9.9", title: all(title!) },
      figures: mapTexts(figures!, (page) => spoil(page, short)),
    });
  });
  rewrite(`${directory}/series.csv`, (csv) => {
    const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    const isName = (column: string) => /^(name|short)_/.test(column);
    const rows = data.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, text]) => [column, isName(column) ? spoil(text, short) : text]),
      ),
    );
    return `${Papa.unparse(rows, { columns: meta.fields, newline: "\n" })}\n`;
  });
  return ends;
}

const bare = (text: string) => text.replace(/\s+/g, "");

/** The marks in a text that are not followed by their ends, with what stands there. White space does not count. */
export function brokenIn(text: string, ends: ReadonlyMap<string, string>): string[] {
  const whole = bare(text);
  return [...whole.matchAll(/~(\d+)~/g)].flatMap(({ 0: mark, 1: number, index }) => {
    const end = bare(ends.get(number!)!);
    const got = whole.slice(index + mark.length, index + mark.length + end.length);
    return got === end ? [] : [`${mark}${got}`];
  });
}

type Texts = string | { readonly [name: string]: Texts };

function mapTexts(texts: Texts, change: (text: string) => string): Texts {
  if (typeof texts === "string") return change(texts);
  return Object.fromEntries(Object.entries(texts).map(([name, inside]) => [name, mapTexts(inside, change)]));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
