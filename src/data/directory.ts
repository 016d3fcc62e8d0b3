import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Where the data are. All commands run from the project's root. `DATA_DIRECTORY` tries another edition without touching this one.
 */
export const dataDirectory = process.env.DATA_DIRECTORY || "data";

/** The folder of the releases, below that of the data. */
export const releasesFolder = "releases";

/** File names under `data/` with their bytes. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** The CSV and JSON files of a directory, in the order of their names. Throws if one cannot be read. */
export function readDataFiles(directory = dataDirectory): DataFiles {
  const names = readdirSync(directory).filter((name) => /\.(?:csv|json)$/.test(name));
  return new Map(names.sort().map((name) => [name, readNamed(join(directory, name))]));
}

/** Whether two sets of files have the same names and bytes. */
export function sameFiles(files: DataFiles, others: DataFiles): boolean {
  return files.size === others.size && [...files].every(([name, bytes]) => sameBytes(bytes, others.get(name)));
}

export const sameBytes = (bytes: Uint8Array, other: Uint8Array | undefined): boolean =>
  other !== undefined && Buffer.compare(bytes, other) === 0;

/** A file's bytes. The system's error does not always name the file. */
function readNamed(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
