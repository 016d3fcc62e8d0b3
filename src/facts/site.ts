import { loadValidation, sound } from "../data/load.ts";
import type { Check } from "../data/check.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import type { Validation } from "../data/validate.ts";
import { defineFacts, type Facts } from "./facts.ts";

/** What the pages read: the checked data, what follows from them, where they come from. */
export interface Site {
  readonly data: Dataset;
  readonly checks: readonly Check[];
  readonly facts: Facts;
  readonly sources: Sources;
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
