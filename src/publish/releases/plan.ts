import { applyEdits, modify } from "jsonc-parser";
import { compareData, type DataChanges } from "../../data/compare.ts";
import { type DataFiles, sameFiles } from "../../data/directory.ts";
import type { FigureId } from "../../data/observation.ts";
import { figuresFile } from "../../data/tables.ts";
import type { Site } from "../../facts/site.ts";
import { locales } from "../../i18n/locales.ts";
import { sha256 } from "../../lib/sha256.ts";
import type { Said } from "../../prose/said.ts";
import { lastingSums } from "../downloads/tidy.ts";
import { type Manifest, type Release, releaseFiles } from "./release.ts";

/** The present data, as parsed and as the bytes that they were read from. */
export interface Current {
  readonly site: Site;
  /** The files that a release keeps, by name. */
  readonly files: DataFiles;
}

/** The files of a data directory that a release keeps: its tables and `sources.json`. */
export function keptFiles(files: DataFiles): DataFiles {
  return new Map([...files].filter(([name]) => name !== figuresFile));
}

export interface Plan {
  readonly version: string;
  /** Left out for the first release, which takes the version in `sources.json`. */
  readonly level?: Level;
  readonly changes: DataChanges;
}

/** How much a release differs from the one before it, for programs that read the files. */
export type Level = "major" | "minor" | "patch";

/**
 * Semantic versions for data. `major`: a number was removed or has another unit, so that programs may fail. `minor`: numbers
 * were added, and all others are still there. `patch`: only values, their statuses, names or descriptions differ.
 */
export function changeLevel({ cells }: DataChanges): Level {
  const breaks = (change: DataChanges["cells"][number]) =>
    change.kind === "removed" || (change.kind !== "added" && change.before.unit !== change.after.unit);
  if (cells.some(breaks)) return "major";
  return cells.some(({ kind }) => kind === "added") ? "minor" : "patch";
}

export function nextVersion(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (level === "major") return `${major + 1}.0.0`;
  return level === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** The release after `last`; `undefined` if no file has changed since. */
export function planRelease(
  { site, files }: Current,
  last: Release | undefined,
  lastFiles: DataFiles,
): Plan | undefined {
  const none: DataChanges = { cells: [], labels: [] };
  if (!last) return { version: site.sources.dataset.version, changes: none };
  if (sameFiles(files, new Map([...lastFiles].filter(([name]) => !ownFiles.includes(name))))) return undefined;
  const changes = compareData(last.data, site.data, last.languages);
  const level = changeLevel(changes);
  return { version: nextVersion(last.version, level), level, changes };
}

const ownFiles: readonly string[] = [releaseFiles.manifest, releaseFiles.addresses];

/** What a release is called, and what is known of the site that was built with it. */
interface Published {
  readonly version: string;
  readonly date: string;
  readonly addresses: readonly string[];
  /** What the built site says of each figure. */
  readonly said: SaidOf;
}

export type SaidOf = Readonly<Record<FigureId, Said>>;

/** The files of a release's folder. `sources.json` must have the new version already. */
export function releaseFolder({ site, files }: Current, { version, date, addresses, said }: Published): DataFiles {
  const kept = new Map([
    ...files,
    [releaseFiles.addresses, Buffer.from(addresses.map((address) => `${address}\n`).join(""))],
  ]);
  const manifest: Manifest = {
    version,
    date,
    languages: [...locales],
    files: Object.fromEntries([...kept].map(([name, bytes]) => [name, sha256(bytes)])),
    published: lastingSums(site.data),
    said,
  };
  return new Map([...kept, [releaseFiles.manifest, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]]);
}

/** The text of `sources.json` with another version of the data set and no other change. */
export function withVersion(sources: string, version: string): string {
  return applyEdits(sources, modify(sources, ["dataset", "version"], version, {}));
}

/** The addresses that a release promised and the site no longer has. */
export function lostAddresses(promised: readonly string[], present: readonly string[]): string[] {
  const there = new Set(present);
  return promised.filter((address) => !there.has(address));
}

/**
 * The addresses of a built site's files, below its base path: `/en/`, `/data/table-1.csv`. Not promised are files named by a hash of
 * their content, parts of the site map, the 404 page and files for the host.
 */
export function addressesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => !/^(?:_astro|fonts)\/|^404\.html$|^sitemap-\d+\.xml$|^[._][^/]*$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}
