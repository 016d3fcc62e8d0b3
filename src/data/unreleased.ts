import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Languages } from "../i18n/locales.ts";
import { compareData } from "./compare.ts";
import type { Dataset } from "./dataset.ts";
import { readDataFiles } from "./directory.ts";
import type { Sources } from "./sources.ts";
import { readData } from "./validate.ts";

/** What follows the version of a release in data that are no longer those of it, in the manner of Semantic Versioning. */
const suffix = "+unreleased";

/** Whether sources are those of data that nobody released. */
export const isUnreleased = ({ dataset }: Sources): boolean => dataset.version.endsWith(suffix);

/**
 * The sources with the version by which a build of these data calls itself: that of `sources.json`, marked where a cell or a name
 * differs from the release of that version in `directory`.
 */
export function withBuildVersion(data: Dataset, sources: Sources, directory: string): Sources {
  const folder = join(directory, "releases", sources.dataset.version);
  if (!existsSync(folder)) return sources;
  const { languages } = JSON.parse(readFileSync(join(folder, "release.json"), "utf8")) as { languages: Languages };
  const { cells, labels } = compareData(readData(readDataFiles(folder), languages).data, data, languages);
  if (cells.length + labels.length === 0) return sources;
  return { ...sources, dataset: { ...sources.dataset, version: sources.dataset.version + suffix } };
}
