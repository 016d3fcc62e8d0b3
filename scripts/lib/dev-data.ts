import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { cellOfFinding } from "../../src/data/cell-id.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { type DataFiles, readDataFiles, releasesFolder, sameFiles } from "../../src/data/directory.ts";
import { figuresFile } from "../../src/data/tables.ts";
import { issueFindings } from "../../src/data/unreleased.ts";
import { validate } from "../../src/data/validate.ts";
import { importSpreadsheet, type LocatedFinding } from "../../src/publish/import/import.ts";
import { readReleases } from "../../src/publish/releases/load.ts";
import { releaseFiles } from "../../src/publish/releases/release.ts";
import { writeFolder } from "./replace.ts";

export interface DevDataOptions {
  /** Where the editor works. */
  readonly source: string;
  /** A spreadsheet whose figures replace those of the data, as if it had been imported. */
  readonly spreadsheet?: string;
  /** A directory for copies of valid data. */
  readonly work: string;
}

/** The data that the dev server shows: the last valid ones, in a directory of their own. */
export interface DevData {
  /** Reads what the editor saved, into a directory if it is valid; otherwise returns findings. */
  readonly read: () => Promise<{ readonly directory?: string; readonly findings: readonly LocatedFinding[] }>;
  /** The last valid data, or those of the newest release if there have been none since the start. */
  readonly lastSound: () => string;
  /** Declares a directory that was read to be the last valid one; the next reading uses another. */
  readonly keep: (directory: string) => void;
}

export function devData({ source, spreadsheet, work }: DevDataOptions): DevData {
  let sound: string | undefined;
  let before: DataFiles | undefined;
  const write = (files: DataFiles): string => {
    const directory = [join(work, "a"), join(work, "b")].find((one) => one !== sound)!;
    writeFolder(directory, files);
    const releases = join(source, releasesFolder);
    if (existsSync(releases)) symlinkSync(resolve(releases), join(directory, releasesFolder), "junction");
    return directory;
  };
  return {
    read: async () => {
      const { files, findings } = await readSaved(source, spreadsheet, before);
      if (findings.length > 0) return { findings };
      return { findings, directory: sound && before && sameFiles(files, before) ? sound : write(files) };
    },
    lastSound: () => {
      before = sound ? before : newestRelease(source);
      return (sound ??= write(before!));
    },
    keep: (directory) => {
      sound = directory;
      before = readDataFiles(directory);
    },
  };
}

/** The files of the newest release, as in a data directory. */
function newestRelease(source: string): DataFiles {
  const newest = readReleases(source).at(-1);
  if (!newest) throw new Error(`${source} is not sound, and there is no release to show in its place`);
  const released = readDataFiles(join(source, releasesFolder, newest.version));
  const files = [...released].filter(([name]) => name !== releaseFiles.manifest);
  return new Map([...files, [figuresFile, readFileSync(join(source, figuresFile))]]);
}

/** What the editor saved, with the spreadsheet's figures imported if possible, and the findings. */
async function readSaved(source: string, spreadsheet?: string, before?: DataFiles) {
  try {
    const files = readDataFiles(source);
    const validation = validate(files);
    const own = validation.findings.length > 0 ? validation.findings : issueFindings(validation, source);
    const findings = own.map((finding) => ({
      text: formatFinding(finding),
      cell: cellOfFinding(finding, files, before),
    }));
    if (!spreadsheet || findings.length > 0) return { files, findings };
    const imported = await importSpreadsheet(readFileSync(spreadsheet), files);
    return { files: new Map([...files, ...imported.files]), findings: imported.findings };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { files: new Map<string, Uint8Array>(), findings: [{ text }] };
  }
}
