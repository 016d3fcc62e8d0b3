import { rangesBetween, type YearRange } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { combining, inSourceOrder } from "./order.ts";
import type { TextFigure } from "./rows.ts";
import { withEras } from "./status.ts";
import { type FigureId, type Observation, type ObservationKey, yearsIn } from "./observation.ts";
import type { Flow, Measure } from "./vocabulary.ts";

/** The names of a series: the official one of the source, and a short one for charts. */
export interface SeriesNames {
  readonly name: Localized;
  readonly short: Localized;
}

/** The published observations and the names of their series: all that the rest of the code reads. */
export interface Dataset {
  /** In the order of the source, whatever the order of the rows in the files. */
  readonly observations: readonly Observation[];
  readonly byKey: ReadonlyMap<string, Observation>;
  readonly series: ReadonlyMap<string, SeriesNames>;
  /** The numbers in the text of each issue; none for an issue that has no rows in `text.csv`. */
  readonly text: readonly TextFigure[];
}

/** Builds a dataset from observations, the names of their series and the numbers of the text. */
export function toDataset(
  observations: readonly Observation[],
  series: Dataset["series"],
  text: Dataset["text"] = [],
): Dataset {
  const all = inSourceOrder(withEras(observations), series.keys());
  return {
    observations: all,
    series,
    text,
    byKey: new Map(all.map((observation) => [keyOf(observation), observation])),
  };
}

/** An observation's key as text, the same in any version of the data. */
export function keyOf({ figure, flow, series, measure, year }: ObservationKey): string {
  return [figure, flow, series, measure, year].join("|");
}

/** The observation with that key. Throws if there is none, which is a programming error. */
export function observe(data: Dataset, key: ObservationKey): Observation {
  const found = data.byKey.get(keyOf(key));
  if (!found) throw new Error(`The data hold no observation ${keyOf(key)}`);
  return found;
}

export interface Selection {
  readonly flow?: Flow;
  readonly series?: string | readonly string[];
  readonly measure?: Measure;
  readonly year?: number;
}

/** The observations of a figure that match, in the order of the source; those of several series, one series after the other. */
export function select(data: Dataset, figure: FigureId, wanted: Selection = {}): Observation[] {
  if (typeof wanted.series === "object")
    return wanted.series.flatMap((series) => select(data, figure, { ...wanted, series }));
  const cells: [column: string, value: unknown][] = Object.entries({ ...wanted, figure });
  return data.observations.filter((observation) =>
    cells.every(([column, value]) => value === undefined || observation[column as keyof Selection] === value),
  );
}

/** The years a figure is published for, ascending. */
export function yearsOf(data: Dataset, figure: FigureId): number[] {
  return yearsIn(select(data, figure));
}

/** The series of a figure (and flow), in the order of the source; “others” and the total last. */
export function seriesOf(data: Dataset, figure: FigureId, flow?: Flow): string[] {
  const series = [...new Set(select(data, figure, { flow }).map((observation) => observation.series))];
  return series.sort((a, b) => combining.indexOf(a) - combining.indexOf(b));
}

/** The first and the last year of a figure, or of all. */
export function spanOf(data: Dataset, figure?: FigureId): { first: number; latest: number } {
  const years = yearsIn(figure ? select(data, figure) : data.observations);
  const [first, latest] = [years[0], years.at(-1)];
  if (first === undefined || latest === undefined)
    throw new Error(`The data hold no year of ${figure ?? "any figure"}`);
  return { first, latest };
}

/** The runs of years between a figure's first and latest for which nothing is published, both ends included. */
export function gapsOf(data: Dataset, figure: FigureId): YearRange[] {
  return rangesBetween(yearsOf(data, figure));
}

/** The years of a figure for which the text of an issue gives every series of it, ascending, each with the first such issue. */
export function yearsInText(data: Dataset, figure: FigureId): { readonly year: number; readonly issue: string }[] {
  const levels = data.text.filter(({ kind }) => kind === "level");
  const named = [...Map.groupBy(levels, ({ issue }) => issue)].map(
    ([issue, own]) => [issue, new Set(own.map(keyOf))] as const,
  );
  return yearsOf(data, figure).flatMap((year) => {
    const cells = select(data, figure, { year });
    const found = named.find(([, keys]) => cells.every((cell) => keys.has(keyOf(cell))));
    return found ? [{ year, issue: found[0] }] : [];
  });
}

/** The names of a series. Throws if `series.csv` has none. */
export function namesOf(data: Dataset, series: string): SeriesNames {
  const names = data.series.get(series);
  if (!names) throw new Error(`data/series.csv holds no series ${series}`);
  return names;
}
