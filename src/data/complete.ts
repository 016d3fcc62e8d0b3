import { type Dataset, keyOf, select, seriesOf, yearsOf } from "./dataset.ts";
import type { Finding } from "./finding.ts";
import { type FigureId, figureIds, type Observation } from "./observation.ts";
import { columns, figureSpecs, seriesFile } from "./tables.ts";

/** Which figures must be published for the same years as another. */
const sameYears: readonly (readonly [FigureId, FigureId])[] = [
  ["table-2", "table-1"],
  ["table-3", "table-1"],
];
/** Which figures' years must all be years of another. */
const yearsWithin: readonly (readonly [FigureId, FigureId])[] = [
  ["chart-1", "table-1"],
  ["chart-2", "table-4"],
  ["chart-3", "table-4"],
];

/** Findings for observations that stand twice, are missing, or whose series or year nobody knows. */
export function findGaps(data: Dataset): Finding[] {
  return [
    ...duplicates(data.observations),
    ...data.observations.filter(({ series }) => !data.series.has(series)).map(unknownSeries),
    ...figureIds.flatMap((figure) => missingObservations(data, figure)),
    ...sameYears.flatMap(([figure, other]) => missingYears(data, figure, other)),
    ...[...sameYears, ...yearsWithin].flatMap(([figure, other]) => strangeYears(data, figure, other)),
  ];
}

function duplicates(observations: readonly Observation[]): Finding[] {
  const seen = new Map<string, Observation>();
  return observations.flatMap((observation) => {
    const first = seen.get(keyOf(observation));
    if (!first) seen.set(keyOf(observation), observation);
    const expected = "each observation once";
    return first
      ? [{ ...observation.source, column: "row", expected, got: `that of line ${first.source.line} again` }]
      : [];
  });
}

function unknownSeries({ series, source }: Observation): Finding {
  return { ...source, column: "series", expected: `a series of data/${seriesFile}`, got: JSON.stringify(series) };
}

/** Every series of a figure must carry each of its measures in each of its years. */
function missingObservations(data: Dataset, figure: FigureId): Finding[] {
  const { file, flows, columns: specs, total } = figureSpecs[figure];
  const line = Math.max(1, ...select(data, figure).map(({ source }) => source.line));
  const years = yearsOf(data, figure);
  const missing = (what: string): Finding => ({ file, line, column: "row", expected: `a row ${what}`, got: "none" });
  if (years.length === 0) return [missing(`of ${figure}`)];
  return flows.flatMap((flow) => {
    const found = seriesOf(data, figure, flow);
    const series = total && !found.includes(total) ? [...found, total] : found;
    return years.flatMap((year) =>
      specs.flatMap((spec) =>
        (spec.series ?? series)
          .map((name) => ({ figure, year, flow, series: name, measure: spec.measure }))
          .filter((key) => !data.byKey.has(keyOf(key)))
          .map((key) => missing([figure, year, flow, key.series, spec.measure, spec.unit].join(","))),
      ),
    );
  });
}

function missingYears(data: Dataset, figure: FigureId, other: FigureId): Finding[] {
  const years = yearsOf(data, figure);
  const line = Math.max(1, ...select(data, figure).map(({ source }) => source.line));
  return yearsOf(data, other)
    .filter((year) => years.length > 0 && !years.includes(year))
    .map((year) => ({
      file: figureSpecs[figure].file,
      line,
      column: columns[1],
      expected: `${figure} to have ${year}, as ${other} has`,
      got: years.join(", "),
    }));
}

function strangeYears(data: Dataset, figure: FigureId, other: FigureId): Finding[] {
  const years = yearsOf(data, other);
  return yearsOf(data, figure)
    .filter((year) => years.length > 0 && !years.includes(year))
    .map((year) => ({
      ...(select(data, figure, { year })[0] as Observation).source,
      column: columns[1],
      expected: `a year of ${other} (${years.join(", ")})`,
      got: String(year),
    }));
}
