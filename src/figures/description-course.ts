import { type Dataset, keyOf } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import type { Flow, Measure } from "../data/vocabulary.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { baseValue } from "../facts/build.ts";
import { spanOfSeries } from "../facts/cells.ts";
import { changeOnYear } from "./reading.ts";

/** A change on the year before, where both years are published. */
export interface Change {
  readonly cell: Observation;
  readonly isRise: boolean;
  /** In percent, signed; none where the rounding of the levels leaves it open. */
  readonly percent: string | undefined;
}

/** How a series ran through its published years: what a description tells, without a language. */
export interface Course {
  readonly all: readonly Observation[];
  readonly first: Observation;
  readonly latest: Observation;
  /** Above zero where the latest is above the first (in size, for deficits). */
  readonly direction: number;
  /** The changes on year that go against the direction. */
  readonly exceptions: readonly Change[];
  /** Whether any two years are one after the other. */
  readonly isComparable: boolean;
  /** Whether it tells of every year of the figure: without one, there is no saying that something never was, or was most. */
  readonly isWhole: boolean;
  /** The highest and the lowest, the earliest where several are equal. */
  readonly high: Observation;
  readonly low: Observation;
}

interface CourseOptions {
  readonly measure?: Measure;
  readonly flow?: Flow;
}

/**
 * The course of a series. Negative series (balances) run by their size: a deficit that grows rises. Years without a number
 * are left out; over a break nothing is told, but of the longer side, or the later one of two alike.
 */
export function courseOf(data: Dataset, figure: FigureId, series: string, options: CourseOptions = {}): Course {
  const span = spanOfSeries(data, figure, series, options.measure, options.flow).all;
  const all = longestEra(span);
  const isWhole = all.length === span.length;
  const [first, latest] = [all[0]!, all.at(-1)!];
  const direction = Math.sign(size(latest) - size(first));
  const changes = all.flatMap((cell, index) => changeOf(data, cell, all[index - 1]) ?? []);
  const exceptions = changes.filter(({ isRise }) => direction !== 0 && isRise !== direction > 0);
  const high = all.reduce((best, cell) => (size(cell) > size(best) ? cell : best));
  const low = all.reduce((best, cell) => (size(cell) < size(best) ? cell : best));
  const isComparable = all.some(({ year }, index) => all[index - 1]?.year === year - 1);
  return { all, first, latest, direction, exceptions, isComparable, isWhole, high, low };
}

function longestEra(cells: readonly Observation[]): readonly Observation[] {
  const eras = [...Map.groupBy(cells.filter(isKnown), ({ era = 0 }) => era).values()];
  return eras.reduce((best, era) => (era.length >= best.length ? era : best), []);
}

/** A value's size, sign apart. */
export function size(cell: Observation): number {
  return Math.abs(baseValue(cell));
}

/** The years that share a value of the series. */
export function yearsAt({ all }: Course, value: Observation): string[] {
  return all.filter((cell) => size(cell) === size(value)).map(({ year }) => String(year));
}

/** The change from the year before; nothing where that year is not published, or where nothing changed. */
export function changeOf(data: Dataset, cell: Observation, before: Observation | undefined): Change | undefined {
  if (before?.year !== cell.year - 1 || !isKnown(cell) || !isKnown(before)) return undefined;
  if (!areComparable([before, cell]) || size(cell) === size(before)) return undefined;
  const printed = data.byKey.get(keyOf({ ...cell, measure: "change_on_year" }))?.value;
  const percent = printed?.kind === "number" ? printed.digits : changeOnYear(data, cell);
  return { cell, isRise: size(cell) > size(before), percent };
}

/** The reaches of years between the first and the latest that are not published. */
export function gapsOf({ all }: Pick<Course, "all">): { readonly from: number; readonly to: number }[] {
  return all.flatMap(({ year }, index) => {
    const before = all[index - 1]?.year ?? year;
    return year - before > 1 ? [{ from: before + 1, to: year - 1 }] : [];
  });
}
