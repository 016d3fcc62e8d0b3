import type { Coverage } from "./coverage.ts";
import type { Finding } from "./finding.ts";
import { type FigureId, figureIds } from "./observation.ts";
import { type ColumnSpec, figureSpecs } from "./tables.ts";

/** Which figures must be published for the same years as another. */
const sameYears: readonly (readonly [FigureId, FigureId])[] = [
  ["table-2", "table-1"],
  ["table-3", "table-1"],
];
/** Which figures' years must all be years of another, its latest among them. */
const yearsWithin: readonly (readonly [FigureId, FigureId])[] = [
  ["chart-1", "table-1"],
  ["chart-2", "table-4"],
  ["chart-3", "table-4"],
];

/** Findings for observations that are missing, and for years of a figure that it cannot have. */
export function findGaps(data: Coverage): Finding[] {
  return [
    ...figureIds.flatMap((figure) => missingObservations(data, figure)),
    ...sameYears.flatMap(([figure, other]) => missingYears(data, figure, other, data.years(other))),
    ...yearsWithin.flatMap(([figure, other]) => missingYears(data, figure, other, data.years(other).slice(-1))),
    ...[...sameYears, ...yearsWithin].flatMap(([figure, other]) => strangeYears(data, figure, other)),
  ];
}

/** Every series of a figure must carry each of its measures in each of its years. */
function missingObservations(data: Coverage, figure: FigureId): Finding[] {
  const { file, flows, columns: specs, total, rest, comparesYears } = figureSpecs[figure];
  const line = data.lastLine(figure);
  const years = data.years(figure);
  const missing = (what: string): Finding => ({
    ...{ file, line, column: "row", expected: `a row ${what}`, got: "none" },
    kind: "a row for each observation",
  });
  if (years.length === 0) return [missing(`of ${figure}`)];
  if (comparesYears && years.length < 2) return [missing(`of ${figure} in another year than ${years.join()}`)];
  return flows.flatMap((flow) => {
    const found = data.series(figure, flow);
    if (found.length === 0) return [missing(`of ${figure},${flow}`)];
    const series = [...new Set([...found, ...[total, rest].filter((name) => name !== undefined)])];
    const seriesOf = (spec: ColumnSpec) => spec.series ?? series;
    const wanted = specs.reduce((sum, spec) => sum + seriesOf(spec).length, 0) * years.length;
    // Each observation is one that is wanted, and stands once: where there are as many, none is missing.
    if (data.count(figure, flow) === wanted) return [];
    return years.flatMap((year) =>
      specs.flatMap((spec) =>
        seriesOf(spec)
          .filter((name) => !data.has({ figure, year, flow, series: name, measure: spec.measure }))
          .map((name) => missing([figure, year, flow, name, spec.measure, spec.unit].join(","))),
      ),
    );
  });
}

/** The years of another figure that a figure must have, and has not. */
function missingYears(data: Coverage, figure: FigureId, other: FigureId, wanted: readonly number[]): Finding[] {
  const years = data.years(figure);
  return wanted
    .filter((year) => years.length > 0 && !years.includes(year))
    .map((year) => ({
      ...{ file: figureSpecs[figure].file, line: data.lastLine(figure), column: "year" },
      ...{
        expected: `${figure} to have ${year}, as ${other} has in data/${figureSpecs[other].file}`,
        got: years.join(", "),
      },
      kind: `${figure} to have the years of ${other}`,
    }));
}

/** The years of a figure that it must not have, since another has them not. */
function strangeYears(data: Coverage, figure: FigureId, other: FigureId): Finding[] {
  const years = data.years(other);
  return data
    .years(figure)
    .filter((year) => years.length > 0 && !years.includes(year))
    .map((year) => ({
      ...{ file: figureSpecs[figure].file, line: data.firstLine(figure, year), column: "year" },
      ...{ expected: `a year of ${other} (${years.join(", ")} in data/${figureSpecs[other].file})`, got: String(year) },
    }));
}
