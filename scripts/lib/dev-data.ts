import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
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

interface DevDataOptions {
  /** Where the editor works. */
  readonly source: string;
  /** A spreadsheet whose figures replace those of the data, as if it had been imported. */
  readonly spreadsheet?: string;
  /** A directory for copies of valid data. */
  readonly work: string;
}

/** The data that the dev server shows: the last valid ones, in a directory of their own. */
export interface DevData {
  /** The directory of the last valid data, or of those of the newest release if there have been none since the start. */
  readonly lastSound: () => string;
  /** Reads what the editor saved: into a directory if it is valid; otherwise returns findings. */
  readonly read: () => Promise<{ readonly directory?: string; readonly findings: readonly LocatedFinding[] }>;
}

export function devData({ source, spreadsheet, work }: DevDataOptions): DevData {
  const write = (files: DataFiles) => {
    const directory = mkdtempSync(join(work, "data-"));
    for (const [name, bytes] of files) writeFileSync(join(directory, name), bytes);
    const releases = join(source, releasesFolder);
    if (existsSync(releases)) symlinkSync(resolve(releases), join(directory, releasesFolder), "junction");
    return { directory, files };
  };
  let sound: ReturnType<typeof write> | undefined;
  return {
    lastSound: () => (sound ??= write(newestRelease(source))).directory,
    read: async () => {
      const { files, findings } = await readSaved(source, spreadsheet, sound?.files);
      if (findings.length > 0) return { findings };
      if (!sound || !sameFiles(files, sound.files)) sound = write(files);
      return { findings, directory: sound.directory };
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
