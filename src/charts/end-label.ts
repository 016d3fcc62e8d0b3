import type { Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { type ChartContext, isWide } from "./context.ts";
import { type Line, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";

/** Where the line of a series ends: its last known observation, and its latest one, which may have no number. */
export interface LineEnd {
  readonly known: Observation;
  readonly latest: Observation;
}

/** The ends of the lines of each series; none of a series of which nothing is known. */
export function lineEnds(rows: readonly Observation[]): LineEnd[] {
  const bySeries = Map.groupBy(rows, ({ flow, series, measure }) => [flow, series, measure].join());
  return [...bySeries.values()].flatMap((series) => {
    const sorted = series.toSorted((a, b) => a.year - b.year);
    const known = sorted.findLast(isKnown);
    return known ? [{ known, latest: sorted.at(-1)! }] : [];
  });
}

export interface EndLabelOptions {
  /** Stands under the name, quietly. */
  readonly detail?: Localized | undefined;
  /** Where names break in a narrow chart, in user units. */
  readonly narrowRoom?: number;
}

/** Where names break in a wide chart, so that two languages do not push the lines aside. */
const wideRoom = 205;

/** A name and the latest number as lines: on one line where the chart is wide, else the number under the name. */
export function endLabel(
  name: Localized,
  number: string,
  context: ChartContext,
  { detail, narrowRoom = 72 }: EndLabelOptions = {},
): Line[] {
  const width = isWide(context) ? wideRoom : narrowRoom;
  const lines = phrase(name, context.languages, { width });
  const value = { text: number, strong: true };
  const named = isWide(context) ? [...lines.slice(0, -1), [...lines.at(-1)!, value]] : [...lines, [value]];
  const under = detail ? phrase(detail, context.languages, { width }) : [];
  return [...named, ...under.map((line) => line.map((run) => ({ ...run, fill: color("quiet") })))];
}

/** The room that labels after the ends of lines need, in user units. */
export function endRoom(labels: readonly { readonly lines: readonly Line[] }[]): number {
  return Math.ceil(measureLines(labels.flatMap(({ lines }) => lines))) + 8;
}

/** The options of a label that stands after the end of a line. */
export const afterEnd = { frameAnchor: "right", textAnchor: "start", dx: 6 } as const;
