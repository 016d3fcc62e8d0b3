import { type Dataset, observe, select, type Selection, spanOf, yearsOf } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import type { Flow, Measure } from "../data/vocabulary.ts";
import { baseValue } from "./build.ts";
import type { Cells } from "./fact.ts";

/** The first and the latest published cell of one series. */
export interface Span {
  readonly first: Observation;
  readonly latest: Observation;
  /** Every published cell, ascending by year. */
  readonly all: Cells;
}

/** A series of a figure through its published years. Throws where the source has none. */
export function spanOfSeries(
  data: Dataset,
  figure: FigureId,
  series: string,
  measure: Measure = "value",
  flow: Flow = "",
): Span {
  const cells = yearsOf(data, figure).map((year) => observe(data, { figure, series, measure, flow, year }));
  const [first, latest] = [cells[0], cells.at(-1)];
  if (!first || !latest) throw new Error(`The data hold no ${measure} of ${series} in ${figure}`);
  return { first, latest, all: [first, ...cells.slice(1)] };
}

/** The cells of a figure's latest year that match. */
export function latestCells(data: Dataset, figure: FigureId, wanted: Selection): Observation[] {
  return select(data, figure, { ...wanted, year: spanOf(data, figure).latest });
}

/** Ranked by size, the largest first, sign apart; what is not one series (`others`, `total`) or has no number left out. */
export function rank(cells: readonly Observation[]): Observation[] {
  return cells
    .filter(({ series, value }) => series !== "others" && series !== "total" && value.kind === "number")
    .toSorted((a, b) => size(b) - size(a));
}

/** Whether these series are the largest of a year's cells, in this order, each strictly above the next. */
export function leads(cells: readonly Observation[], ...series: readonly string[]): boolean {
  const ranked = rank(cells);
  const hidden = mostHidden(cells);
  return series.every((name, place) => {
    const [cell, next] = [ranked[place], ranked[place + 1]];
    return cell?.series === name && (next === undefined || size(cell) > size(next)) && size(cell) > hidden;
  });
}

/** How large a suppressed cell can be: what the others leave of the total of its year, or anything where there is none. */
function mostHidden(cells: readonly Observation[]): number {
  if (!cells.some(({ status }) => status === "suppressed")) return 0;
  const total = cells.find(({ series }) => series === "total");
  if (!total) return Infinity;
  return rank(cells).reduce((rest, cell) => rest - size(cell), size(total));
}

/** A value's size in its base unit, sign apart. */
export function size(cell: Observation): number {
  return Math.abs(baseValue(cell));
}

/** A list that may not be empty, as the cells of a fact. Throws where it is. */
export function someCells(cells: readonly Observation[]): Cells {
  const [first, ...rest] = cells;
  if (!first) throw new Error("A fact must rest on at least one cell");
  return [first, ...rest];
}

/** Whether each value is above (or not below) the one before it. */
export function rises(cells: readonly Observation[], strictly = true): boolean {
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    if (!before) return true;
    const change = baseValue(cell) - baseValue(before);
    return strictly ? change > 0 : change >= 0;
  });
}
