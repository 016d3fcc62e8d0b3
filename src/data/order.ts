import { sort } from "d3";
import { numberOf, type Observation } from "./observation.ts";
import { isKnown } from "./status.ts";
import { figureSpecs, tableFiles } from "./tables.ts";

const specs = Object.values(figureSpecs);
const rests = specs.flatMap(({ rest }) => rest ?? []);

/** Whether a series gathers what its figure does not name. */
export const isRest = ({ series }: Pick<Observation, "series">): boolean => rests.includes(series);

/** Series that combine others and are listed after them, wherever their rows are. */
export const combining = [...rests, ...specs.flatMap(({ total }) => total ?? [])];

/** The largest of some observations, § taken as 0, without missing cells and series that combine others. */
export function largest(observations: readonly Observation[], count: number): Observation[] {
  const own = observations.filter((observation) => isKnown(observation) && !combining.includes(observation.series));
  return own.sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0)).slice(0, count);
}

/**
 * Observations in the order of the source, whatever the order of their rows: by file, figure, year and flow; then series as
 * `figures.json` lists them, else as `series.csv` does, but partners from the largest of the latest year down.
 */
export function inSourceOrder(observations: readonly Observation[], codes: Iterable<string>): Observation[] {
  const listed = new Map([...codes].map((code, index) => [code, index]));
  const figures = Object.keys(figureSpecs);
  const shares = latestShares(observations);
  return sort(
    observations,
    ({ figure }) => tableFiles.indexOf(figureSpecs[figure].file),
    ({ figure }) => figures.indexOf(figure),
    ({ year }) => year,
    ({ figure, flow }) => figureSpecs[figure].flows.indexOf(flow),
    ({ series }) => combining.indexOf(series),
    printedPlace,
    (partner) => -(shares.get(seriesKey(partner))?.year ?? 0),
    (partner) => -(shares.get(seriesKey(partner))?.share ?? 0),
    ({ series }) => listed.get(series) ?? listed.size,
    ({ figure, measure }) => figureSpecs[figure].columns.findIndex((column) => column.measure === measure),
  );
}

/** The place in the figure's own list: of the measure of the series, else of the series. */
function printedPlace({ figure, series, measure }: Observation): number {
  const order = figureSpecs[figure].order ?? [];
  const place = order.indexOf(`${series} ${measure}`);
  const at = place >= 0 ? place : order.indexOf(series);
  return at >= 0 ? at : order.length;
}

const seriesKey = ({ figure, flow, series }: Observation): string => [figure, flow, series].join();

/** Of each partner that a figure names, the latest year that gives it a share, and that share. */
function latestShares(observations: readonly Observation[]): ReadonlyMap<string, { year: number; share: number }> {
  const given = observations.flatMap((row) => {
    const share = numberOf(row);
    const namesPartners = figureSpecs[row.figure].rest !== undefined;
    return namesPartners && share !== null ? [[seriesKey(row), { year: row.year, share }] as const] : [];
  });
  return new Map(sort(given, ([, { year }]) => year));
}
