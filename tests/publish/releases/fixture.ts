import { type DataFiles, readDataFiles } from "../../../src/data/directory.ts";
import { formatFinding } from "../../../src/data/finding.ts";
import { readSources } from "../../../src/data/sources.ts";
import { readData } from "../../../src/data/validate.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { defineFacts } from "../../../src/facts/facts.ts";
import { said } from "../../../src/prose/said.ts";
import {
  type Current,
  keptFiles,
  releaseFolder,
  type SaidOf,
  withVersion,
} from "../../../src/publish/releases/plan.ts";
import { readRelease, type Release } from "../../../src/publish/releases/release.ts";
import { textOf, withText } from "../../support/changed-files.ts";

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
  const published = readDataFiles();
  const sourcesText = withVersion(textOf(published, "sources.json"), version);
  const versioned = new Map([...published, ["sources.json", new TextEncoder().encode(sourcesText)]]);
  const files = edits.reduce<DataFiles>(
    (changed, [file, from, to]) => withText(changed, file, (text) => text.replace(from, to)),
    versioned,
  );
  // Not validated whole: an edit of one number may leave others that do not fit it.
  const { data, findings } = readData(files);
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join("\n"));
  const sources = readSources(files.get("sources.json")!).value!;
  return { files: keptFiles(files), site: { data, checks: [], sources, facts: defineFacts(data, sources) } };
}

/** What a site says of its figures. */
export const saidOf = (site: Current["site"]): SaidOf =>
  Object.fromEntries(figureIds.map((id) => [id, said(id, site)])) as SaidOf;

/** The folder of a release of some data. */
export function folder(version: string, date: string, ...edits: readonly Edit[]): DataFiles {
  const now = current(version, ...edits);
  return releaseFolder(now, { version, date, addresses: ["/", "/en/"], said: saidOf(now.site) });
}

export function release(version: string, date: string, ...edits: readonly Edit[]): Release {
  return readWhole(version, folder(version, date, ...edits));
}

/** A release from its folder. Throws with all findings where there are any. */
export function readWhole(version: string, files: DataFiles): Release {
  const { release, findings } = readRelease(version, files);
  if (!release) throw new Error(findings.map(formatFinding).join("\n"));
  return release;
}
