import { loadValidation, sound } from "../data/load.ts";
import type { Check } from "../data/check.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import type { Validation } from "../data/validate.ts";
import { defineFacts, type Facts } from "./facts.ts";

/** The checked data, and where they come from. */
export interface CheckedData {
  readonly data: Dataset;
  readonly checks: readonly Check[];
  readonly sources: Sources;
}

/** What the pages read: the checked data, and what follows from them. */
export interface Site extends CheckedData {
  readonly facts: Facts;
}

let loaded: Site | undefined;

/** Read and checked once for the whole build. */
export function site(): Site {
  loaded ??= siteOf(loadValidation());
  return loaded;
}

/** What follows from checked data. Throws with all findings where something is wrong with them. */
export function siteOf(validation: Validation): Site {
  const { data, checks, sources } = sound(validation);
  return { data, checks, sources, facts: defineFacts(data, sources) };
}
