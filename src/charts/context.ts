import type { Languages } from "../i18n/locales.ts";

/** The two sizes every chart is drawn at; a container query shows the one that fits. */
export const chartSizes = ["narrow", "wide"] as const;
export type ChartSize = (typeof chartSizes)[number];

/** Width in user units. Narrow is shown from 280 px up, wide from 640 px up, so text keeps 11 px and more. */
export const chartWidth: Readonly<Record<ChartSize, number>> = { narrow: 328, wide: 720 };

/** What a chart is drawn for. Passed to every draw function; nothing is global. */
export interface ChartContext {
  readonly document: Document;
  readonly size: ChartSize;
  /** One language, or both side by side (labels then carry both, numbers keep the source's units). */
  readonly languages: Languages;
}
