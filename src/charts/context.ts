import { JSDOM } from "jsdom";
import type { Languages } from "../i18n/locales.ts";

/** The widths that every chart is drawn at, in user units; a container query shows the one that fits (`Chart.astro`). */
export const chartWidth = { narrow: 328, medium: 520, wide: 660 } as const;

export type ChartSize = keyof typeof chartWidth;
export const chartSizes = Object.keys(chartWidth) as readonly ChartSize[];

/** What a chart is drawn for. Passed to every draw function; nothing is global. */
export interface ChartContext {
  readonly document: Document;
  /**
   * In user units: text of 13 keeps 11 px where a narrow chart stands in 280 px, a medium one in 444, a wide one in 560, as in
   * a frame of 600 with a scroll bar.
   */
  readonly width: number;
  /** One language, or both side by side (labels then carry both, numbers keep the source's units). */
  readonly languages: Languages;
}

/** The one document that all charts of a process are drawn in. It is empty and stays so. */
export const chartDocument: Document = new JSDOM("").window.document;

/** The context of a chart that is `width` user units wide. */
export function chartContext(width: number, languages: Languages): ChartContext {
  return { document: chartDocument, width, languages };
}

/** Whether a chart has room for panels side by side and for names beside what they name. */
export function isWide({ width }: Pick<ChartContext, "width">): boolean {
  return width >= chartWidth.medium;
}

/** The drawing that has room in a width: a chart may be drawn a little wider or narrower than the sizes say. */
export function sizeFor({ width }: Pick<ChartContext, "width">): ChartSize {
  if (width >= chartWidth.wide) return "wide";
  return width >= chartWidth.medium ? "medium" : "narrow";
}
