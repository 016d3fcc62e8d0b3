import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { describeCategories } from "./description-categories.ts";
import { describeComponents } from "./description-components.ts";
import { describePartners } from "./description-partners.ts";
import { describeTechnology, describeTrade } from "./description-series.ts";

/**
 * A figure as a paragraph: its shape, its extremes, what goes against them. Written by rules from the data alone, so that
 * it follows them; between the sentence that names a chart and the table that holds every number.
 */
export const describe: Readonly<Record<FigureId, (data: Dataset) => Localized>> = {
  "table-1": describeTrade,
  "chart-1": (data) => describePartners(data, "chart-1"),
  "table-2": (data) => describeCategories(data, "table-2"),
  "table-3": (data) => describeCategories(data, "table-3"),
  "table-4": describeTechnology,
  "chart-2": describeComponents,
  "chart-3": (data) => describePartners(data, "chart-3"),
};

/** The id of a figure's paragraph in a page. */
export function descriptionId(figure: FigureId): string {
  return `${figure}-description`;
}
