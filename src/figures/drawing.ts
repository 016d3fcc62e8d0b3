import { remembered, sha256 } from "../cache/store.ts";
import { type ChartSize } from "../charts/context.ts";
import { chartDocument } from "../charts/document.ts";
import { renderChart, type RenderOptions } from "../charts/render.ts";
import { type Dataset, onlyFigure } from "../data/dataset.ts";
import { digitsOf, type FigureId } from "../data/observation.ts";
import type { Languages } from "../i18n/locales.ts";
import type { View } from "./figure.ts";

/** What a drawing is made of, besides the code that makes it. */
export interface DrawingOrder extends RenderOptions {
  readonly figure: FigureId;
  readonly view: View;
  readonly size: ChartSize;
  readonly languages: Languages;
}

/** Where drawings are remembered, and the checksum of the code that makes them. */
export interface DrawingMemory {
  readonly directory: string;
  readonly code: string;
}

/** Set by the build (scripts/drawing-code.ts); code that is not bundled may change under us, and remembers nothing. */
declare const __DRAWING_CODE__: string | undefined;
const memory: DrawingMemory | undefined =
  typeof __DRAWING_CODE__ === "string" ? { directory: ".cache/charts", code: __DRAWING_CODE__ } : undefined;

/**
 * A view of a figure as SVG markup, drawn from that figure's rows alone, or remembered from when the same code drew the same
 * rows. The code that draws is handed no other rows, so there is nothing else that a drawing could depend on.
 */
export async function drawing(all: Dataset, order: DrawingOrder, kept = memory): Promise<string> {
  const data = onlyFigure(all, order.figure);
  const make = () => {
    const { view, size, languages, label, describedBy } = order;
    return renderChart(view.draw(data, { document: chartDocument, size, languages }), { label, describedBy });
  };
  if (!kept) return make();
  const made = await remembered(kept.directory, [kept.code, rowsOf(data), ...wordsOf(order)], () =>
    Buffer.from(make()),
  );
  return made.toString();
}

function wordsOf({ figure, view, size, languages, label, describedBy }: DrawingOrder): string[] {
  return [figure, view.id, size, languages.join(), label, describedBy ?? ""];
}

/** All that a drawing can see of the data. */
function rowsOf({ observations, series }: Dataset): string {
  const rows = observations.map((one) => {
    const { year, flow, series, measure, unit, status } = one;
    return [year, flow, series, measure, unit, digitsOf(one), status];
  });
  return sha256(JSON.stringify([rows, [...series]]));
}
