import results from "./host-results.json" with { type: "json" };
import { unpackResults } from "./trial.ts";

/** What the bench wrote when it last ran. */
export const measured = unpackResults(results);
