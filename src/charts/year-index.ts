import { numberOf, type Observation } from "../data/observation.ts";
import { printedOf } from "../data/status.ts";
import { formatNumber } from "../i18n/format.ts";

/** What the first year of each series is set to. */
export const indexBase = 100;

/** Observations as an index of the first of their series, and how it is written: in whole numbers. */
export interface YearIndex {
  /** `null` where the observation or the first of its series has no number, or that is 0. */
  readonly of: (row: Observation) => number | null;
  readonly label: (row: Observation) => string;
  readonly tick: (value: number) => string;
}

/** The value of each observation where the first of its series is `indexBase`. `rows` are by year within each series. */
export function yearIndex(rows: readonly Observation[]): YearIndex {
  const firsts = new Map(rows.toReversed().map((row) => [row.series, numberOf(row)]));
  const of = (row: Observation): number | null => {
    const [value, first] = [numberOf(row), firsts.get(row.series) ?? null];
    return value === null || !first ? null : (indexBase * value) / first;
  };
  const tick = (value: number) => formatNumber(value, 0);
  const label = (row: Observation) => {
    const value = of(row);
    return value === null ? printedOf(row) : tick(value);
  };
  return { of, label, tick };
}
