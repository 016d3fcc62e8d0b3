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
  const own = observations.filter((one) => isKnown(one) && !combining.includes(one.series));
  return own.sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0)).slice(0, count);
}

type Rank = (observation: Observation) => number;

/**
 * Observations in the order of the source, whatever the order of their rows: by file, figure, year and flow; then series as
 * `figures.json` lists them, else as `series.csv` does, but partners from the largest of the latest year down.
 */
export function inSourceOrder(observations: readonly Observation[], codes: Iterable<string>): Observation[] {
  const listed = new Map([...codes].map((code, index) => [code, index]));
  const figures = Object.keys(figureSpecs);
  const ranks: readonly Rank[] = [
    ({ figure }) => tableFiles.indexOf(figureSpecs[figure].file),
    ({ figure }) => figures.indexOf(figure),
    ({ year }) => year,
    ({ figure, flow }) => figureSpecs[figure].flows.indexOf(flow),
    ({ series }) => combining.indexOf(series),
    printedRank,
    sizeRank(observations),
    ({ series }) => listed.get(series) ?? listed.size,
    ({ figure, measure }) => figureSpecs[figure].columns.findIndex((column) => column.measure === measure),
  ];
  const keyed = observations.map((observation) => ({ observation, key: ranks.map((rank) => rank(observation)) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ observation }) => observation);
}

/** The place in the figure's own list: of the measure of the series, else of the series. */
function printedRank({ figure, series, measure }: Observation): number {
  const order = figureSpecs[figure].order ?? [];
  const place = order.indexOf(`${series} ${measure}`);
  const at = place >= 0 ? place : order.indexOf(series);
  return at >= 0 ? at : order.length;
}

/** Where a figure names partners: how many of its flow are larger, by the latest year that gives each a share. */
function sizeRank(observations: readonly Observation[]): Rank {
  const keyOf = ({ figure, flow, series }: Observation) => [figure, flow, series].join();
  const latest = new Map<string, Observation>();
  for (const row of observations) {
    const known = latest.get(keyOf(row));
    if (namesPartners(row) && numberOf(row) !== null && !(known && known.year > row.year)) latest.set(keyOf(row), row);
  }
  const isLarger = (one: Observation, other: Observation) =>
    one.year > other.year || (one.year === other.year && numberOf(one)! > numberOf(other)!);
  return (row) => {
    if (!namesPartners(row)) return 0;
    const own = latest.get(keyOf(row));
    return own ? [...latest.values()].filter((other) => isLarger(other, own)).length : latest.size;
  };
}

const namesPartners = ({ figure }: Observation): boolean => figureSpecs[figure].rest !== undefined;

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, place) => rank !== b[place]);
  return index === -1 ? 0 : a[index]! - b[index]!;
}
