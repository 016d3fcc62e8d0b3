import * as Plot from "@observablehq/plot";
import type { Observation } from "../data/observation.ts";
import type { ChartContext } from "./context.ts";
import { endLabels, type EndLabelsOptions } from "./end-labels.ts";
import { label } from "./label.ts";
import { type Block, plot } from "./layout.ts";
import { drawnValue, extentWithZero } from "./levels.ts";
import { atDots } from "./numbers.ts";
import type { ChartUnit } from "./unit.ts";
import { yearFrame, type YearFrameOptions } from "./year-frame.ts";
import { yearLine } from "./year-line.ts";

type OfFrame = Pick<YearFrameOptions, "height" | "ticks" | "before" | "below">;
type OfEnds = Pick<EndLabelsOptions, "name" | "fill" | "narrowRoom" | "others">;

export interface LinePanelOptions extends OfFrame, OfEnds {
  readonly unit: Pick<ChartUnit, "label" | "tick">;
  /** The number that is drawn of an observation; by default its own. */
  readonly y?: (row: Observation) => number | null;
  /** Drawn under the lines. */
  readonly behind?: Plot.Markish;
  /** Whether the first number of each series is written; true by default. */
  readonly starts?: boolean;
}

/** Series as lines over the years on one scale, with the first number of each, and its name and latest number at its end. */
export function linePanel(context: ChartContext, rows: readonly Observation[], options: LinePanelOptions): Block {
  const { unit, y = drawnValue, fill, behind, starts = true } = options;
  const ends = endLabels(context, rows, { ...options, y, number: unit.label });
  const domain = extentWithZero(rows, y);
  const frame = yearFrame(context, rows, { before: 10, pad: 0.3, ...options, domain, ends });
  return plot(context, {
    ...frame.plot,
    marks: [
      frame.levels,
      behind,
      frame.years,
      yearLine(rows, { y, stroke: fill }),
      starts ? label(rows, atDots({ y, text: unit.label, fill, which: "first" })) : null,
      ends.marks,
    ],
  });
}
