import type { Observation } from "../data/observation.ts";
import type { ChartContext } from "./context.ts";
import { type Block, heading } from "./layout.ts";
import { signWords, wordsOfSigns } from "./words.ts";

/** The line at the foot of a chart that explains the signs of its cells; nothing where no cell has one. */
export function signNotes(context: ChartContext, rows: readonly Observation[]): Block[] {
  const signs = new Set(rows.map(({ status }) => status).filter((status) => status in signWords));
  return signs.size > 0 ? [heading(context, { note: wordsOfSigns(signs) })] : [];
}
