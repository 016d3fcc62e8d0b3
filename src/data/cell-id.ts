import type { ObservationKey } from "./observation.ts";
import { figureSpecs } from "./tables.ts";

/**
 * The id of the table cell that shows an observation: `table-1--imports--2012`, with the flow before the year if the
 * figure has two flows, and the measure at the end unless it is a level. Other sites link to these ids, so they must not change.
 */
export function cellId({ figure, flow, series, measure, year }: ObservationKey): string {
  const hasFlows = figureSpecs[figure].flows.length > 1;
  const parts = [figure, series, ...(hasFlows ? [flow] : []), year, ...(measure === "value" ? [] : [measure])];
  return parts.join("--");
}
