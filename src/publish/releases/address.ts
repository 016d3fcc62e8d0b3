import { addresses } from "../../data/addresses.ts";
import type { Sources } from "../../data/sources.ts";
import { loadReleases } from "./load.ts";

/**
 * The folder whose files are these data, for ever if they are released: `data/v/1.0.0/`. Data that nobody released, such as a
 * draft of the next version, have no such folder: `data/`.
 */
export function versionFolder({ dataset }: Sources): string {
  const isReleased = loadReleases().some(({ version }) => version === dataset.version);
  return isReleased ? addresses.release(dataset.version) : addresses.dataFolder();
}
