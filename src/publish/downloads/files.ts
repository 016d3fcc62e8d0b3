import { sha256 } from "../../lib/sha256.ts";
import { figureIds } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";
import { csvw } from "../metadata/csvw.ts";
import { dataPackage } from "../metadata/data-package.ts";
import { atomFeed } from "../releases/atom.ts";
import { loadReleases } from "../releases/load.ts";
import { changeLog } from "../releases/log.ts";
import type { Release } from "../releases/release.ts";
import { feedFile } from "../../data/addresses.ts";
import { type Files, zip } from "./archive.ts";
import { checksCsv } from "./checks-csv.ts";
import { excelCsv } from "./excel-csv.ts";
import { seriesCsv } from "./series-csv.ts";
import { tidyCsv } from "./tidy-csv.ts";
import { tidyJson } from "./tidy-json.ts";
import { workbook } from "./workbook.ts";

/**
 * Every file under `/data/` by its name. The bytes follow from the site and its releases alone: no clock, no machine. Sizes and checksums
 * in the Data Package are those of the files beside it; the ZIP holds all files made before it.
 */
export async function dataFiles(site: Site, releases: readonly Release[] = loadReleases()): Promise<Files> {
  const { data, sources, checks } = site;
  const { name } = sources.dataset;
  const files = new Map<string, Uint8Array>();
  const add = (file: string, content: string | Uint8Array) =>
    files.set(file, typeof content === "string" ? new TextEncoder().encode(content) : content);

  for (const id of figureIds) {
    add(`${id}.csv`, tidyCsv(data, id));
    add(`${id}.excel.csv`, excelCsv(data, sources, figures[id]));
    add(`${id}.json`, tidyJson(data, id));
    add(`${id}.csv-metadata.json`, pretty(csvw(site, id)));
  }
  add("series.csv", seriesCsv(data));
  add("checks.csv", checksCsv(checks));
  add(feedFile, atomFeed(changeLog(releases), sources));
  add(`${name}.xlsx`, await workbook(site));
  add("datapackage.json", pretty(dataPackage(site, files)));
  add(`${name}.zip`, zip(files, sources.document.issue));
  add("SHA256SUMS", checksums(files));
  return files;
}

let made: { readonly site: Site; readonly files: Promise<Files> } | undefined;

/** `dataFiles`, made once for a site. */
export function dataFilesOnce(site: Site): Promise<Files> {
  if (made?.site !== site) made = { site, files: dataFiles(site) };
  return made.files;
}

/** A line a file, as `sha256sum -c` reads them. */
function checksums(files: Files): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join("");
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
