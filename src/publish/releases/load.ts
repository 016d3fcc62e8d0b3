import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses } from "../../data/addresses.ts";
import { type DataFiles, dataDirectory, releasesFolder } from "../../data/directory.ts";
import { type Finding, formatFinding } from "../../data/finding.ts";
import { type Sources, versionPattern } from "../../data/sources.ts";
import { readRelease, type Release } from "./release.ts";

export function readFolder(folder: string): DataFiles {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

export const byVersion = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** The releases of a data directory, the oldest first. Never throws on bad files: a release that is no longer as published is a finding. */
export function checkReleases(data = dataDirectory) {
  const directory = join(data, releasesFolder);
  const names = existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
  const versions = names.filter((name) => versionPattern.test(name));
  const read = versions.map((version) => readRelease(version, readFolder(join(directory, version))));
  const expected = "a folder named for a version, such as 1.0.0";
  const strange = names
    .filter((name) => !versionPattern.test(name) && !name.startsWith("."))
    .map((name): Finding => ({ file: `${releasesFolder}/${name}`, line: 1, column: "file", expected, got: name }));
  return {
    releases: read.flatMap(({ release }) => release ?? []).sort((a, b) => byVersion(a.version, b.version)),
    findings: [...strange, ...read.flatMap(({ findings }) => findings)],
  };
}

/** The releases of a data directory, the oldest first. Throws with all findings if there are any. */
export function readReleases(data = dataDirectory): readonly Release[] {
  const { releases, findings } = checkReleases(data);
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join("\n"));
  return releases;
}

let loaded: readonly Release[] | undefined;

/** All releases, the oldest first, read once per process. */
export const loadReleases = (): readonly Release[] => (loaded ??= readReleases());

/** The day of the release of these data; of data that nobody released, the day on which the site was first published. */
export function releaseDate({ dataset, publisher }: Sources, releases = loadReleases()): string {
  return releases.find(({ version }) => version === dataset.version)?.date ?? publisher.published;
}

/** The folder whose files are these data: `data/v/1.0.0/`, for ever, if they are released; else `data/`. */
export function versionFolder({ dataset }: Sources): string {
  const isReleased = loadReleases().some(({ version }) => version === dataset.version);
  return isReleased ? addresses.release(dataset.version) : addresses.dataFolder();
}
