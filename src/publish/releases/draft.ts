import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the releases, below that of the data. */
export const releasesFolder = "releases";

/**
 * Where the next release is prepared, below the folder of the releases. While it contains a `sources.json`, the version named there
 * has not been published, even if its folder is already among the others; moving that file over `data/sources.json` publishes
 * it.
 */
export const draftFolder = ".draft";

/** The version that a data directory's draft is about to publish; `undefined` if there is no draft, or it has been published. */
export function draftVersion(data: string): string | undefined {
  const version = versionIn(join(data, releasesFolder, draftFolder, "sources.json"));
  return version === versionIn(join(data, "sources.json")) ? undefined : version;
}

/** The version in a `sources.json`; `undefined` if it cannot be read. */
function versionIn(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { dataset: { version: string } }).dataset.version;
  } catch {
    return undefined;
  }
}
