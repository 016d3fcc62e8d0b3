import type { Dataset } from "./dataset.ts";
import { dataDirectory, readDataFiles } from "./directory.ts";
import { formatFinding } from "./finding.ts";
import type { Sources } from "./sources.ts";
import { withBuildVersion } from "./unreleased.ts";
import { validate, type Validation } from "./validate.ts";

let loaded: Sound | undefined;

/**
 * The checked data, their sources and their checks, read once per process; data that nobody released say so in their version.
 * Throws with all findings if there are any.
 */
export function loadValidation(): Sound {
  loaded ??= asBuilt(sound(validate(readDataFiles())));
  return loaded;
}

function asBuilt(validation: Sound): Sound {
  return { ...validation, sources: withBuildVersion(validation.data, validation.sources, dataDirectory) };
}

/** A validation without findings. */
export type Sound = Validation & { readonly sources: Sources };

/** The same validation. Throws with all of its findings if there are any. */
export function sound(validation: Validation): Sound {
  const { findings, sources } = validation;
  if (findings.length > 0 || !sources) throw new Error(findings.map(formatFinding).join("\n"));
  return { ...validation, sources };
}

export function loadDataset(): Dataset {
  return loadValidation().data;
}

export function loadSources(): Sources {
  return loadValidation().sources;
}
