import { readFileSync } from "node:fs";
import { type DataFiles, dataDirectory, readDataFiles } from "../../src/data/directory.ts";
import { columns, figureSpecs, seriesFile } from "../../src/data/tables.ts";
import type { FigureId } from "../../src/data/observation.ts";
import { validate } from "../../src/data/validate.ts";
import { siteOf, type Site } from "../../src/facts/site.ts";

/**
 * Editions that nobody published, for tests: the published data with rows of `tests/fixtures/editions/` put in. A fixture
 * holds rows of any figure; one with the key of a published row takes its place, the others follow the rows of their figure
 * and flow, or of their series where it has some. `.series.csv` beside it holds new names. All values in them are invented.
 */
const directory = "tests/fixtures/editions";

/** Fixtures of rows that say more than a number; all of them can be put into one edition. */
export const kindsOfRows = [
  "new-category",
  "discontinued-category",
  "new-partner",
  "new-component",
  "revised",
  "break",
  "suppressed",
] as const;

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const linesOf = (text: string) => text.trimEnd().split("\n");
const cellsOf = (line: string) => line.split(",");
/** Figure, year, flow, series and measure: what names a row. */
const keyOf = (line: string) => cellsOf(line).slice(0, 5).join();

/** The data files of an edition: the published ones with the rows of the fixtures, from a later issue. */
export function editionFiles(...fixtures: readonly string[]): DataFiles {
  const files = new Map([...readDataFiles()].map(([name, bytes]) => [name, linesOf(textOf(bytes))]));
  for (const fixture of fixtures) {
    const [header, ...rows] = linesOf(readFileSync(`${directory}/${fixture}.csv`, "utf8"));
    if (header !== columns.join()) throw new Error(`${fixture}.csv has not the columns of the data`);
    for (const row of rows) put(files.get(figureSpecs[cellsOf(row)[0] as FigureId].file)!, row);
    files.get(seriesFile)!.push(...namesOf(fixture));
  }
  const encoded = [...files].map(([name, lines]) => [name, encode(`${lines.join("\n")}\n`)] as const);
  return new Map([...encoded, ["sources.json", encode(editionSources())]]);
}

const encode = (text: string) => new TextEncoder().encode(text);

function put(lines: string[], row: string): void {
  const same = lines.findIndex((line) => keyOf(line) === keyOf(row));
  if (same >= 0) lines[same] = row;
  else lines.push(row);
}

function namesOf(fixture: string): string[] {
  try {
    return linesOf(readFileSync(`${directory}/${fixture}.series.csv`, "utf8")).slice(1);
  } catch {
    return [];
  }
}

/** Where an edition's numbers come from: the published sources, an issue later. */
function editionSources(): string {
  const published = JSON.parse(readFileSync(`${dataDirectory}/sources.json`, "utf8")) as Record<
    string,
    Record<string, unknown>
  >;
  const document = { ...published.document, issue: "2014-08", pages: "FB1–FB15" };
  const dataset = { ...published.dataset, version: "9.9.9" };
  return JSON.stringify({ ...published, document, pagesReadIn: document.issue, dataset }, null, 2);
}

/** An edition, checked and with its facts. Throws with all findings where its rows are wrong. */
export function edition(...fixtures: readonly string[]): Site {
  return siteOf(validate(editionFiles(...fixtures)));
}
