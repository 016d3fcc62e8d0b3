import { type Dataset, keyOf, type SeriesNames } from "./dataset.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { digitsOf, type Observation } from "./observation.ts";

/** How one published number differs between two versions of the data. */
export type CellChange =
  | { readonly kind: "added"; readonly after: Observation }
  | { readonly kind: "removed"; readonly before: Observation }
  /** `revised`: other digits or another unit, whatever its status. `status`: a number where there was none, the reverse, or another status alone. */
  | { readonly kind: "revised" | "status"; readonly before: Observation; readonly after: Observation };

/** A series whose names differ; `before` is missing if the series is new, `after` if it has been removed. */
export interface LabelChange {
  readonly series: string;
  readonly before?: SeriesNames;
  readonly after?: SeriesNames;
  /** The languages in which they differ. */
  readonly languages: readonly Locale[];
}

export interface DataChanges {
  /** In the order of the source; removed cells come last. */
  readonly cells: readonly CellChange[];
  readonly labels: readonly LabelChange[];
}

/** The differences between two versions of the data, cell by cell and label by label, in the languages that both have. */
export function compareData(before: Dataset, after: Dataset, languages: readonly Locale[] = locales): DataChanges {
  return {
    cells: [
      ...after.observations.flatMap((observation) => changeOf(before.byKey.get(keyOf(observation)), observation)),
      ...before.observations
        .filter((observation) => !after.byKey.has(keyOf(observation)))
        .map((observation) => ({ kind: "removed" as const, before: observation })),
    ],
    labels: [...new Set([...after.series.keys(), ...before.series.keys()])].flatMap((series) =>
      labelChange({ series, before: before.series.get(series), after: after.series.get(series), languages }),
    ),
  };
}

/** The observation that changed: as it is now, or as it was if it has been removed. */
export function subjectOf(change: CellChange): Observation {
  return change.kind === "removed" ? change.before : change.after;
}

function changeOf(before: Observation | undefined, after: Observation): CellChange[] {
  if (!before) return [{ kind: "added", after }];
  const same = digitsOf(before) === digitsOf(after) && before.unit === after.unit;
  const areNumbers = [before, after].every(({ value }) => value.kind === "number");
  if (before.status !== after.status && (same || !areNumbers)) return [{ kind: "status", before, after }];
  return same ? [] : [{ kind: "revised", before, after }];
}

function labelChange({ languages, ...change }: LabelChange): LabelChange[] {
  const namesIn = (names: SeriesNames | undefined, locale: Locale) =>
    [names?.name[locale], names?.short[locale]].join();
  const differing = languages.filter(
    (language) => namesIn(change.before, language) !== namesIn(change.after, language),
  );
  return differing.length === 0 ? [] : [{ ...change, languages: differing }];
}
