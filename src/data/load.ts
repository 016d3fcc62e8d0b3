import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "./dataset.ts";
import { formatFinding, sortFindings } from "./finding.ts";
import { checkSources, parseSources, type Sources, sourcesFile } from "./sources.ts";
import { type DataFiles, missingFile, validate, type Validation } from "./validate.ts";

/**
 * Where the data are: the one module that knows. All commands run from the project's root. `DATA_DIRECTORY` tries another
 * edition without touching this one.
 */
export const dataDirectory = process.env.DATA_DIRECTORY || "data";

/** The CSV files of a directory as they stand. Throws the system's error where it cannot be read. */
export function readDataFiles(directory = dataDirectory): DataFiles {
  const names = readdirSync(directory).filter((name) => name.endsWith(".csv"));
  return new Map(names.sort().map((name) => [name, readNamed(join(directory, name))]));
}

/** A file's bytes. The system's error does not always name the file. */
function readNamed(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

let loaded: Validation | undefined;

/** The checked data and their checks, read once a process. Throws with all findings where something is wrong. */
export function loadValidation(): Validation {
  loaded ??= validate(readDataFiles());
  return sound(loaded);
}

/** A validation without findings. Throws with all of them where there are any. */
export function sound(validation: Validation): Validation {
  if (validation.findings.length === 0) return validation;
  throw new Error(validation.findings.map(formatFinding).join("\n"));
}

export function loadDataset(): Dataset {
  return loadValidation().data;
}

let sources: Sources | undefined;

/** Where the data come from. Throws where `sources.json` is not as it should be. */
export function loadSources(): Sources {
  sources ??= parseSources(readFileSync(join(dataDirectory, sourcesFile), "utf8"));
  return sources;
}

/** Everything that is wrong in a data directory, its tables first. Throws the system's error where it cannot be read. */
export function validateDirectory(directory = dataDirectory): Validation {
  const validation = validate(readDataFiles(directory));
  const bytes = readdirSync(directory).includes(sourcesFile) && readNamed(join(directory, sourcesFile));
  const { findings } = bytes ? checkSources(bytes) : { findings: [missingFile(sourcesFile)] };
  return { ...validation, findings: sortFindings([...validation.findings, ...findings]) };
}
