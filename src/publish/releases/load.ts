import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataDirectory } from "../../data/load.ts";
import type { DataFiles } from "../../data/validate.ts";
import { parseRelease, type Release } from "./release.ts";
import { byVersion } from "./version.ts";

/** Where the releases are kept, a folder a version. */
export const releasesDirectory = (data = dataDirectory): string => join(data, "releases");

/** Every file of a folder as it stands, by name. */
export function readFolder(folder: string): DataFiles {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** All releases, the oldest first. Throws, naming it, where one is not as it was published. */
export function readReleases(directory = releasesDirectory()): Release[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readRelease(join(directory, name), name))
    .sort((a, b) => byVersion(a.version, b.version));
}

function readRelease(folder: string, name: string): Release {
  try {
    const release = parseRelease(readFolder(folder));
    if (release.version !== name) throw new Error(`it calls itself ${release.version}`);
    return release;
  } catch (error) {
    throw new Error(`${folder}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

let loaded: readonly Release[] | undefined;

/** All releases, read once a process, the oldest first. */
export function loadReleases(): readonly Release[] {
  loaded ??= readReleases();
  return loaded;
}
