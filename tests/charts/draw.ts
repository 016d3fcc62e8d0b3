import { chartContext, chartDocument, type ChartSize, chartSizes, chartWidth } from "../../src/charts/context.ts";
import { renderChart } from "../../src/charts/render.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { drawView } from "../../src/figures/drawing.ts";
import { figures } from "../../src/figures/index.ts";
import type { Languages } from "../../src/i18n/locales.ts";
/** Every setting of languages a chart is drawn in. */
const settings: Readonly<Record<string, Languages>> = {
  en: ["en"],
  "zh-hant": ["zh-hant"],
  both: ["zh-hant", "en"],
};

export interface Drawing {
  readonly name: string;
  readonly figure: FigureId;
  readonly view: string;
  readonly setting: string;
  readonly size: ChartSize;
  readonly languages: Languages;
  readonly markup: string;
  /** The markup read back, as a page has it. */
  readonly svg: SVGSVGElement;
}

interface Wanted {
  readonly figure: FigureId;
  readonly view: string;
  readonly size: ChartSize;
  readonly setting: string;
}

export function draw({ figure, view, size, setting }: Wanted, data: Dataset = loadDataset()): Drawing {
  const languages = settings[setting]!;
  const own = figures[figure].views.find(({ id }) => id === view)!;
  const drawn = drawView(own, data, chartContext(chartWidth[size], languages));
  const { source: markup } = renderChart(drawn, { label: figure });
  const box = chartDocument.createElement("div");
  box.innerHTML = markup;
  const svg = box.querySelector("svg")!;
  return { name: `${figure}.${view}.${size}.${setting}`, figure, view, setting, size, languages, markup, svg };
}

/** Every view of every figure at every size in every setting of languages. */
export const wanted: readonly Wanted[] = figureIds.flatMap((figure) =>
  figures[figure].views.flatMap(({ id: view }) =>
    chartSizes.flatMap((size) => Object.keys(settings).map((setting) => ({ figure, view, size, setting }))),
  ),
);

/**
 * A third of those, for data that are tried a few times: every view at every size and in every setting of languages, though
 * not in every pair of the two. Each turn pairs them otherwise.
 */
export function everyView(turn: number): readonly Wanted[] {
  const sizes = chartSizes.length;
  return wanted.filter((_, index) => {
    const [setting, size, view] = [index % 3, Math.floor(index / 3) % sizes, Math.floor(index / 3 / sizes)];
    return (setting + size + view + turn) % 3 === 0;
  });
}

/** Every view once, at a size and in a setting that each turn and each view has another of. */
export function eachView(turn: number): readonly Wanted[] {
  const pairs = chartSizes.length * Object.keys(settings).length;
  return wanted.filter((_, index) => index % pairs === (Math.floor(index / pairs) + turn) % pairs);
}

/** An attribute as a number. */
export function attribute(node: Element, name: string): number {
  const text = node.getAttribute(name);
  if (text === null) throw new Error(`<${node.localName}> has no ${name}`);
  return Number(text);
}

export function marksOf(svg: Element, selector = "[data-series]"): Element[] {
  return [...svg.querySelectorAll(selector)];
}
