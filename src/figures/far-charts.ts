import { chartSizes, chartWidth } from "../charts/context.ts";
import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Languages } from "../i18n/locales.ts";
import { drawnHeight } from "./drawing.ts";
import { figures } from "./index.ts";

/**
 * Styles that keep the place of an article's charts, in their order, while they wait (`client/inline/far-charts.ts`): browsers
 * forget the proportions of a drawing that they skip. The first chart does not wait: it stands as soon as it has arrived.
 * Drawings alone wait; a whole figure would be lost to screen readers meanwhile.
 */
export function farChartStyles(data: Dataset, shown: readonly FigureId[], languages: Languages): string {
  const rules = shown.flatMap((figure) =>
    chartSizes.map((size) => {
      const height = drawnHeight(data, { figure, view: figures[figure].views[0], size, languages });
      return `#${figure} .chart-${size}{aspect-ratio:${chartWidth[size]}/${height}}`;
    }),
  );
  return `@media screen{[data-far] .figure:not(#${shown[0]}) .chart{content-visibility:auto}${rules.join("")}}`;
}
