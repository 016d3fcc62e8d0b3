import { dataDirectory, readDataFiles } from "../../../src/data/load.ts";
import { parseSources } from "../../../src/data/sources.ts";
import { type DataFiles, readData } from "../../../src/data/validate.ts";
import { defineFacts } from "../../../src/facts/facts.ts";
import { type Current, releaseFolder, withVersion } from "../../../src/publish/releases/plan.ts";
import { parseRelease, type Release } from "../../../src/publish/releases/release.ts";
import { readFileSync } from "node:fs";

/** A file of the data, a text in it, and what to put there instead. */
export type Edit = readonly [file: string, from: string, to: string];

/** One cell revised by one unit of its last digit; every check still holds. */
export const revision: Edit = [
  "high-tech-trade.csv",
  "2007,,re_exports,value,HKD_billions,993.2,",
  "2007,,re_exports,value,HKD_billions,993.3,",
];

/** A share that was `§` is a number. */
export const unveiled: Edit = [
  "product-categories.csv",
  "table-2,2007,imports,pharmaceuticals,share,percent,,lt_0.5",
  "table-2,2007,imports,pharmaceuticals,share,percent,1,",
];

/** One more partner. */
export const partner: Edit = [
  "partner-shares.csv",
  "chart-3,2011,imports,US,",
  "chart-3,2011,imports,KR,share,percent,0.1,\nchart-3,2011,imports,US,",
];

/** A partner is gone. */
export const withoutPartner: Edit = ["partner-shares.csv", "chart-3,2011,imports,GB,share,percent,7.5,\n", ""];

/** The official name of a category in English. */
export const name: Edit = ["series.csv", "aerospace,Aerospace,", "aerospace,Aircraft & “space” <x>,"];

/** The data as they stand with some texts replaced, under a version. Throws where an edit finds nothing. */
export function current(version: string, ...edits: readonly Edit[]): Current {
  const json = withVersion(readFileSync(`${dataDirectory}/sources.json`, "utf8"), version);
  const files = new Map<string, Uint8Array>([...readDataFiles(), ["sources.json", new TextEncoder().encode(json)]]);
  for (const [file, from, to] of edits) {
    const text = new TextDecoder().decode(files.get(file));
    if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
    files.set(file, new TextEncoder().encode(text.replace(from, to)));
  }
  const { data, findings } = readData(files);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  const sources = parseSources(new TextDecoder().decode(files.get("sources.json")));
  return { files, site: { data, checks: [], sources, facts: defineFacts(data, sources) } };
}

/** The folder of a release of some data. */
export function folder(version: string, date: string, ...edits: readonly Edit[]): DataFiles {
  return releaseFolder(current(version, ...edits), { version, date, addresses: ["/", "/en/"] });
}

export function release(version: string, date: string, ...edits: readonly Edit[]): Release {
  return parseRelease(folder(version, date, ...edits));
}
