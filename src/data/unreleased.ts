import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Languages } from "../i18n/locales.ts";
import { compareData } from "./compare.ts";
import { type Dataset, yearsOf } from "./dataset.ts";
import { readDataFiles, releasesFolder } from "./directory.ts";
import type { Finding } from "./finding.ts";
import { type FigureId, figureIds } from "./observation.ts";
import { readSources, type Sources, sourcesFile } from "./sources.ts";
import { readData, type Validation } from "./validate.ts";

/** Added to the version in `sources.json` where the data differ from that release: build metadata of Semantic Versioning. */
const suffix = "+unreleased";

/** Whether sources belong to data that are not released. */
export const isUnreleased = ({ dataset }: Sources): boolean => dataset.version.endsWith(suffix);

/**
 * The sources with the version by which a build of these data calls itself: that of `sources.json`, marked where a cell or a name
 * differs from the release of that version in `directory`.
 */
export function withBuildVersion(data: Dataset, sources: Sources, directory: string): Sources {
  const released = releaseOf(sources, directory);
  if (!released) return sources;
  const { cells, labels } = compareData(released.data, data, released.languages);
  if (cells.length + labels.length === 0) return sources;
  return { ...sources, dataset: { ...sources.dataset, version: sources.dataset.version + suffix } };
}

/** What is needed here of the release with the version in `sources.json`; `undefined` if there is no such release. */
function releaseOf({ dataset }: Sources, directory: string) {
  const folder = join(directory, releasesFolder, dataset.version);
  if (!existsSync(folder)) return undefined;
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown;
  const { languages } = read("release.json") as { languages: Languages };
  const { document } = read(sourcesFile) as Pick<Sources, "document">;
  return { languages, issue: document.issue, data: readData(readDataFiles(folder), languages).data };
}

/**
 * A finding where a figure has a later year than in the release before and `sources.json` still names the issue of that release,
 * which cannot have printed it.
 */
export function issueFindings({ data, sources }: Validation, directory: string): Finding[] {
  const released = sources && releaseOf(sources, directory);
  if (!released || released.issue !== sources.document.issue) return [];
  const latest = (of: Dataset, figure: FigureId) => yearsOf(of, figure).at(-1) ?? Infinity;
  const later = figureIds.filter((figure) => latest(data, figure) > latest(released.data, figure));
  if (later.length === 0) return [];
  const named = later.map((figure) => `${figure} of ${latest(data, figure)}`).join(", ");
  const { lineOf } = readSources(readFileSync(join(directory, sourcesFile)));
  return [
    {
      file: sourcesFile,
      line: lineOf(["document", "issue"]),
      column: "document.issue",
      expected: `the issue that published ${named}`,
      got: `"${released.issue}", the issue of release ${sources.dataset.version}, which has no such year`,
    },
  ];
}
