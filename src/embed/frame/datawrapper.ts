import type { Dialect } from "./dialect.ts";

/** Datawrapper's: the height under the chart's id. */
export const datawrapper = (id: string): Dialect => ({
  tell: ({ height }) => ({ "datawrapper-height": { [id]: height } }),
});
