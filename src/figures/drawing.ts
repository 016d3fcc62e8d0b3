import { type ChartContext, chartContext, type ChartSize, chartWidth } from "../charts/context.ts";
import { stack } from "../charts/layout.ts";
import { signNotes } from "../charts/messages.ts";
import { renderChart } from "../charts/render.ts";
import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Languages } from "../i18n/locales.ts";
import type { Markup } from "../lib/markup.ts";
import { memo } from "../lib/memo.ts";
import type { View } from "./figure.ts";

/** What is drawn, and for what. */
export interface DrawingOrder {
  readonly figure: FigureId;
  readonly view: View;
  readonly size: ChartSize;
  readonly languages: Languages;
}

/** The alternative text of a drawing, and the id of the element of the page that says more. */
interface Alternative {
  readonly label: string;
  readonly describedBy?: string;
}

/** A view of a figure as SVG, with its alternative text. Throws where something in it does not fit. */
export function drawing(data: Dataset, order: DrawingOrder, { label, describedBy = "" }: Alternative): Markup {
  const place = placeOf(order);
  return drawings(data, [place, label, describedBy].join("\n"), () =>
    renderChart(drawn(data, order), { label, describedBy, place }),
  );
}

/** The height of a view's drawing, in user units. */
export function drawnHeight(data: Dataset, order: DrawingOrder): number {
  return heights(data, placeOf(order), () => Number(drawn(data, order).getAttribute("height")));
}

/** Kept, since many pages show the same drawing, or state its height. */
const drawings = memo<Markup>();
const heights = memo<number>();

/** A drawing in words: `table-1, view growth, wide, en`. */
function placeOf({ figure, view, size, languages }: DrawingOrder): string {
  return `${figure}, view ${view.id}, ${size}, ${languages.join(" and ")}`;
}

const drawn = (data: Dataset, { view, size, languages }: DrawingOrder): SVGSVGElement =>
  drawView(view, data, chartContext(chartWidth[size], languages));

/** What a view draws, over a line that explains the signs of its cells where some have one. */
export function drawView({ draw, shows }: View, data: Dataset, context: ChartContext): SVGSVGElement {
  return stack(context, draw(data, context), ...signNotes(context, shows(data)));
}
