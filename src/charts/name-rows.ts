import * as Plot from "@observablehq/plot";
import type { Localized } from "../i18n/locales.ts";
import { type ChartContext, isWide } from "./context.ts";
import { label } from "./label.ts";
import { lineHeight, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";

export interface NameRowsOptions {
  /** The bars of a row, from top to bottom, by their values of `y`. */
  readonly bars: readonly (string | number)[];
  /** How thick a bar is, in user units. */
  readonly thickness: number;
  /** Room between the names and the bars, in user units; labels may be written there. */
  readonly gutter?: number;
  /** Room at the left for names and gutter, in user units; by default what they need. */
  readonly left?: number | undefined;
  /** The least room above and below the content of a row, in user units. */
  readonly pad?: number;
  /** The widest that names may be, in user units. */
  readonly widest?: number;
  /** Sets the names beside the bars; usually so in wide charts. */
  readonly beside?: boolean;
}

/** The gap between two bars of a row, in user units. */
const slit = 2;

/** The largest part of the width, 0 to 1, that names beside bars may take. */
const namePart = 0.44;

/**
 * Rows of horizontal bars, one facet per row: names stand beside the bars where the chart is wide, else above them. `plot` has
 * options for `Plot.plot`; its `height` is that of all rows.
 */
export function nameRows(
  context: ChartContext,
  names: ReadonlyMap<string, Localized>,
  { bars, thickness, gutter = 16, pad = 6, ...given }: NameRowsOptions,
) {
  const { beside = isWide(context), widest: most = context.width * (beside ? namePart : 1) } = given;
  const rows = [...names].map(([key, name]) => ({
    key,
    lines: phrase(context, name, { width: most }),
  }));
  const nameHeight = Math.max(...rows.map(({ lines }) => lines.length)) * lineHeight;
  const barHeight = bars.length * thickness + (bars.length - 1) * slit;
  const overhang = Math.max(0, (nameHeight - barHeight) / 2);
  const [top, bottom] = beside ? [pad + overhang, pad + overhang] : [nameHeight + 5, 11];
  const widest = measureLines(rows.flatMap(({ lines }) => lines));
  const { left = (beside ? Math.ceil(widest) + gutter : gutter - 16) + 0.5 } = given;
  const plot = {
    height: rows.length * (top + barHeight + bottom),
    marginLeft: left,
    insetTop: top,
    insetBottom: bottom,
    fy: { axis: null, domain: rows.map(({ key }) => key), padding: 0, round: false },
    y: {
      type: "band",
      domain: [...bars],
      axis: null,
      round: false,
      paddingOuter: 0,
      paddingInner: slit / (thickness + slit),
    },
  } satisfies Plot.PlotOptions;
  const zero = { stroke: color("ink"), insetTop: top - 2, insetBottom: bottom - 2 };
  return {
    left,
    plot,
    names: label(rows, {
      fy: "key",
      facetAnchor: "left",
      text: ({ lines }) => lines,
      frameAnchor: beside ? "left" : "top-left",
      textAnchor: "start",
      dx: -left,
      dy: beside ? -1 : 1,
    }),
    zero: Plot.ruleX([0], zero),
    /** The same where some rows have no bar: a rule there would be a bar of nothing. */
    zeroOf: (bars: Plot.Data, { fx, fy }: Pick<Plot.MarkOptions, "fx" | "fy">) =>
      Plot.ruleX(bars, { ...zero, fx, fy, x: () => 0 }),
  };
}
