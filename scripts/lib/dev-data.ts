import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cellOfFinding } from "../../src/data/cell-at.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { readDataFiles } from "../../src/data/load.ts";
import { parseSources } from "../../src/data/sources.ts";
import { type DataFiles, validate } from "../../src/data/validate.ts";
import { readReleases, releasesDirectory } from "../../src/publish/releases/load.ts";
import { importSpreadsheet, type LocatedFinding } from "../../src/publish/import/import.ts";

export interface DevDataOptions {
  /** Where the editor works. */
  readonly source: string;
  /** A spreadsheet whose figures are shown in the place of the data's, as if it were imported. */
  readonly spreadsheet?: string;
  /** A directory of our own, for copies of what was sound. */
  readonly work: string;
}

/** The data that the dev server shows: the last that were sound, in a directory of their own. */
export interface DevData {
  /** Reads what the editor saved. What is sound becomes a directory; what is not, findings. */
  readonly read: () => Promise<{ readonly directory?: string; readonly findings: readonly LocatedFinding[] }>;
  /** The last sound data, or those of the newest release where there have been none since the start. */
  readonly lastSound: () => string;
  /** Takes a directory that was read for the last sound one: the next one is another. */
  readonly keep: (directory: string) => void;
}

export function devData({ source, spreadsheet, work }: DevDataOptions): DevData {
  let sound: string | undefined;
  let before: DataFiles | undefined;
  const write = (files: DataFiles): string => {
    const directory = [join(work, "a"), join(work, "b")].find((one) => one !== sound)!;
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(directory, name), bytes);
    const releases = releasesDirectory(source);
    if (existsSync(releases)) symlinkSync(resolve(releases), join(directory, "releases"), "junction");
    return directory;
  };
  return {
    read: async () => {
      const { files, findings } = await readSaved(source, spreadsheet, before);
      if (findings.length > 0) return { findings };
      files.set("sources.json", readFileSync(join(source, "sources.json")));
      return { findings, directory: sound && before && sameFiles(files, before) ? sound : write(files) };
    },
    lastSound: () => {
      if (sound) return sound;
      const newest = readReleases(releasesDirectory(source)).at(-1);
      if (!newest) throw new Error(`${source} is not sound, and there is no release to show in its place`);
      before = allFiles(join(releasesDirectory(source), newest.version));
      return (sound = write(before));
    },
    keep: (directory) => {
      sound = directory;
      before = allFiles(directory);
    },
  };
}

/** The data files of a directory, and `sources.json`. */
function allFiles(directory: string): DataFiles {
  return new Map([...readDataFiles(directory), ["sources.json", readFileSync(join(directory, "sources.json"))]]);
}

function sameFiles(files: DataFiles, others: DataFiles): boolean {
  const same = ([name, bytes]: [string, Uint8Array]) =>
    Buffer.compare(bytes, others.get(name) ?? new Uint8Array()) === 0;
  return files.size === others.size && [...files].every(same);
}

async function readSaved(source: string, spreadsheet?: string, before?: DataFiles) {
  try {
    const files = new Map(readDataFiles(source));
    parseSources(readFileSync(join(source, "sources.json"), "utf8"));
    const findings = validate(files).findings.map((finding) => ({
      text: formatFinding(finding),
      cell: cellOfFinding(finding, files, before),
    }));
    if (!spreadsheet || findings.length > 0) return { files, findings };
    const imported = await importSpreadsheet(readFileSync(spreadsheet), files);
    return { files: new Map([...files, ...imported.files]), findings: imported.findings };
  } catch (error) {
    return {
      files: new Map<string, Uint8Array>(),
      findings: [{ text: error instanceof Error ? error.message : String(error) }],
    };
  }
}
