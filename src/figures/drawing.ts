import { rememberedSync } from "../cache/store.ts";
import { type ChartSize } from "../charts/context.ts";
import { chartDocument } from "../charts/document.ts";
import { chartMarkup, labelled, type RenderOptions } from "../charts/render.ts";
import { type Dataset, onlyFigure } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Languages } from "../i18n/locales.ts";
import type { View } from "./figure.ts";

/** What is drawn, and for what. */
export interface DrawingOrder {
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

/** A view of a figure as SVG markup, with what is said in its place. */
export function drawing(data: Dataset, order: DrawingOrder & RenderOptions, kept = memory): string {
  return labelled(drawnMarkup(data, order, kept), order);
}

/** The height of a view's drawing, in user units. */
export function drawnHeight(data: Dataset, order: DrawingOrder): number {
  return Number(/ height="([^"]*)"/.exec(drawnMarkup(data, order, memory))![1]);
}

/**
 * A view drawn from its figure's rows alone, or remembered from when the same code drew the same rows. The code that draws is
 * handed no other rows, so there is nothing else that a drawing could depend on.
 */
function drawnMarkup(all: Dataset, { figure, view, size, languages }: DrawingOrder, kept?: DrawingMemory): string {
  const make = () => chartMarkup(view.draw(onlyFigure(all, figure), { document: chartDocument, size, languages }));
  if (!kept) return make();
  const ingredients = [kept.code, everythingOf(figure, all), figure, view.id, size, languages.join()];
  return rememberedSync(kept.directory, ingredients, () => Buffer.from(make())).toString();
}

const known = new WeakMap<Dataset, Map<FigureId, string>>();

/** All that a drawing can see of the data, whatever an observation may come to hold; written once a dataset. */
function everythingOf(figure: FigureId, all: Dataset): string {
  const ofData = known.get(all) ?? new Map<FigureId, string>();
  const everything = ofData.get(figure) ?? everythingIn(onlyFigure(all, figure));
  known.set(all, ofData.set(figure, everything));
  return everything;
}

function everythingIn({ observations, series }: Dataset): string {
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return JSON.stringify([observations, [...series]], plain);
}
