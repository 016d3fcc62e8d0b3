import { chartDocument } from "../../src/charts/document.ts";
import { type ChartSize, chartSizes } from "../../src/charts/context.ts";
import { renderChart } from "../../src/charts/render.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import type { View } from "../../src/figures/figure.ts";
import type { Languages } from "../../src/i18n/locales.ts";
import { chart as chart1 } from "../../src/figures/chart-1.chart.ts";
import { chart as chart2 } from "../../src/figures/chart-2.chart.ts";
import { chart as chart3 } from "../../src/figures/chart-3.chart.ts";
import { chart as table1 } from "../../src/figures/table-1.chart.ts";
import { chart as table2 } from "../../src/figures/table-2.chart.ts";
import { chart as table3 } from "../../src/figures/table-3.chart.ts";
import { chart as table4 } from "../../src/figures/table-4.chart.ts";

export const charts: Readonly<Record<FigureId, View["draw"]>> = {
  "table-1": table1,
  "table-2": table2,
  "table-3": table3,
  "table-4": table4,
  "chart-1": chart1,
  "chart-2": chart2,
  "chart-3": chart3,
};

/** Every setting of languages a chart is drawn in. */
export const settings: Readonly<Record<string, Languages>> = {
  en: ["en"],
  "zh-hant": ["zh-hant"],
  both: ["zh-hant", "en"],
};

export interface Drawing {
  readonly name: string;
  readonly figure: FigureId;
  readonly size: ChartSize;
  readonly languages: Languages;
  readonly markup: string;
  /** The markup read back, as a page has it. */
  readonly svg: SVGSVGElement;
}

export function draw(figure: FigureId, size: ChartSize, setting: string, data: Dataset = loadDataset()): Drawing {
  const languages = settings[setting]!;
  const drawn = charts[figure](data, { document: chartDocument, size, languages });
  const markup = renderChart(drawn, { label: figure });
  const box = chartDocument.createElement("div");
  box.innerHTML = markup;
  const svg = box.querySelector("svg")!;
  return { name: `${figure}.${size}.${setting}`, figure, size, languages, markup, svg };
}

/** Every figure at every size in every setting of languages. */
export const drawings: readonly Drawing[] = figureIds.flatMap((figure) =>
  chartSizes.flatMap((size) => Object.keys(settings).map((setting) => draw(figure, size, setting))),
);

export const named = drawings.map((drawing) => [drawing.name, drawing] as const);

/** An attribute as a number. */
export function attribute(node: Element, name: string): number {
  const text = node.getAttribute(name);
  if (text === null) throw new Error(`<${node.localName}> has no ${name}`);
  return Number(text);
}

export function marksOf(svg: Element, selector = "[data-series]"): Element[] {
  return [...svg.querySelectorAll(selector)];
}
