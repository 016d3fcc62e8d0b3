import { memo } from "../../lib/memo.ts";
import { sha256 } from "../../lib/sha256.ts";
import { allChecks } from "../../data/checks/index.ts";
import type { CheckedData, Site } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";
import { csvw } from "../metadata/csvw.ts";
import { allDictionary } from "../metadata/columns.ts";
import { dataPackage } from "../metadata/data-package.ts";
import { atomFeed } from "../releases/atom.ts";
import { loadReleases, releaseDate } from "../releases/load.ts";
import { changeLog } from "../releases/change-log.ts";
import type { Release } from "../releases/release.ts";
import { feedFile } from "../../data/addresses.ts";
import { type Files, zip } from "./archive.ts";
import { checksCsv } from "./checks-csv.ts";
import { derivedCsv } from "./derived-csv.ts";
import { excelCsv } from "./printed.ts";
import { dcat } from "../metadata/dcat.ts";
import { readme, termsText } from "./readme.ts";
import { csvOf } from "./csv.ts";
import { allRows, figuresIn, jsonOf, lastingFiles } from "./tidy.ts";
import { workbook } from "./workbook.ts";

/**
 * Every file under `/data/` by its name. The bytes follow from the content and its releases alone: no clock, no machine. Sizes
 * and checksums in the Data Package are those of the files beside it; the ZIP holds all files made before it, and their checksums.
 */
export async function dataFiles(site: CheckedData, releases: readonly Release[] = loadReleases()): Promise<Files> {
  const { data, sources, checks } = site;
  const { name, version } = sources.dataset;
  const date = releaseDate(sources, releases);
  const files = new Map<string, Uint8Array>();
  const add = (file: string, content: string | Uint8Array) =>
    files.set(file, typeof content === "string" ? new TextEncoder().encode(content) : content);

  const all = allRows(data);
  const lasting = lastingFiles(data);
  add(`${name}.csv`, csvOf(allDictionary, all));
  add(`${name}.json`, jsonOf(allDictionary, all));
  for (const id of figuresIn(data)) {
    add(`${id}.csv`, lasting.get(`${id}.csv`)!);
    add(`${id}.excel.csv`, excelCsv(data, sources, figures[id]));
    add(`${id}.json`, lasting.get(`${id}.json`)!);
    add(`${id}.csv-metadata.json`, pretty(csvw(site, id)));
  }
  add("series.csv", lasting.get("series.csv")!);
  add("derived.csv", derivedCsv(data, sources));
  add("checks.csv", checksCsv(checks));
  add(feedFile, atomFeed(changeLog(releases), sources));
  add(`${name}.xlsx`, await workbook(site, date));
  add("datapackage.json", pretty(dataPackage(site, files)));
  add("dcat.jsonld", pretty(dcat(site, files)));
  add("README.txt", readme(site));
  add("TERMS.txt", termsText(sources));
  const inside = new Map([...files, ["SHA256SUMS", new TextEncoder().encode(checksums(files))]]);
  add(`${name}.zip`, zip(inside, date, `${name}-${version}`));
  add("SHA256SUMS", checksums(files));
  return files;
}

const made = memo<Promise<Files>>();

export const dataFilesOnce = (site: Site): Promise<Files> => made(site, "", () => dataFiles(site));

/** Every file of every release, by its path below `data/v/`. Throws where one of numbers would not have the bytes that it was released with. */
export async function releasedFiles(releases: readonly Release[] = loadReleases()): Promise<Files> {
  const sets = await Promise.all(
    releases.map(async (release, index) => {
      const { data, sources, text, version } = release;
      const files = await dataFiles(
        { data, sources, checks: allChecks(data, text, sources.document.issue) },
        releases.slice(0, index + 1),
      );
      for (const [name, sum] of Object.entries(release.published)) {
        const got = files.has(name) ? sha256(files.get(name)!) : "no such file";
        if (got !== sum) throw new Error(`data/v/${version}/${name}: expected SHA-256 ${sum}, as released, got ${got}`);
      }
      return [...files].map(([name, bytes]) => [`${version}/${name}`, bytes] as const);
    }),
  );
  return new Map(sets.flat());
}

let released: Promise<Files> | undefined;

export const releasedFilesOnce = (): Promise<Files> => (released ??= releasedFiles());

/** A line per file, as `sha256sum -c` reads them. */
function checksums(files: Files): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join("");
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
