import { greatest, least } from "d3";
import { type Dataset, keyOf, select, spanOf, yearsOf } from "../data/dataset.ts";
import type { FigureId, Observation, ObservationKey } from "../data/observation.ts";
import { combining } from "../data/order.ts";
import { isPart } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import type { Flow, Measure } from "../data/vocabulary.ts";
import { baseValue } from "./range.ts";

/** Picks one cell of the data; where the source has no such row, a missing cell. */
export type Cell = (data: Dataset) => Observation;

/** Picks cells out of the data, in the order in which a proof lists them. */
export type Cells = (data: Dataset) => readonly Observation[];

/** A series of a figure through the years that the source prints. */
export interface Series {
  readonly first: Cell;
  readonly latest: Cell;
  /** Ascending by year. */
  readonly all: Cells;
  readonly in: (year: number) => Cell;
  /** The latest years, ascending. */
  readonly recent: (years: number) => Cells;
}

export function series(figure: FigureId, name: string, measure: Measure = "value", flow: Flow = ""): Series {
  const at = (data: Dataset, year: number) => cellAt(data, { figure, series: name, measure, flow, year });
  const all: Cells = (data) => yearsOf(data, figure).map((year) => at(data, year));
  return {
    all,
    first: (data) => at(data, spanOf(data, figure).first),
    latest: (data) => at(data, spanOf(data, figure).latest),
    in: (year) => (data) => at(data, year),
    recent: (years) => (data) => all(data).slice(-years),
  };
}

/** A row that is not there (a partner that a pie no longer names) is a missing cell, and what rests on it is reported. */
function cellAt(data: Dataset, key: ObservationKey): Observation {
  const source = { file: figureSpecs[key.figure].file, line: 0 };
  return data.byKey.get(keyOf(key)) ?? { ...key, unit: "percent", value: { kind: "missing" }, status: "", source };
}

/** The partners, categories or components of a figure's latest year, or its first, without “others” and totals. */
export function partsOf(
  figure: FigureId,
  measure: Measure,
  flow: Flow = "",
  end: "first" | "latest" = "latest",
): Cells {
  return (data) => select(data, figure, { measure, flow, year: spanOf(data, figure)[end] }).filter(isNamedPart);
}

/** Whether a cell belongs to a single named series and is part of the total. */
export function isNamedPart(cell: Observation): boolean {
  return !combining.includes(cell.series) && isPart(cell);
}

/** The cell with the lowest number, sign included; where none has a number, the first. */
export const lowest = (cells: Cells): Cell => atEnd(cells, least);

/** The cell with the highest number, sign included; where none has a number, the first. */
export const highest = (cells: Cells): Cell => atEnd(cells, greatest);

function atEnd(cells: Cells, pick: typeof least | typeof greatest): Cell {
  return (data) => {
    const found = pick(cells(data), baseValue) ?? cells(data)[0];
    if (!found) throw new Error("A fact must rest on at least one cell");
    return found;
  };
}

/** Whether a value lies below the one before it; for filtering the values of a series. */
export function isFall(value: number, index: number, values: readonly number[]): boolean {
  return value < (values[index - 1] ?? -Infinity);
}

/** The nth of the cells whose values meet a condition. Where fewer do, the last of all: the claim beside it fails then. */
export function nth(n: number, cells: Cells, meets: typeof isFall): Cell {
  return (data) => {
    const all = cells(data);
    const values = all.map(baseValue);
    return all.filter((_, index) => meets(values[index]!, index, values))[n - 1] ?? all.at(-1)!;
  };
}
