import { firstYear, lastYear } from "./cell.ts";
import { ownCopy } from "./lines.ts";
import { NumberMap } from "./number-map.ts";
import { type FigureId, figureIds, type ObservationKey } from "./observation.ts";
import { type Flow, flows, measures } from "./vocabulary.ts";

interface FlowCoverage {
  /** In the order of the source. */
  readonly series: Set<string>;
  observations: number;
}

interface FigureCoverage {
  /** The line in which each year comes first. */
  readonly years: Map<number, number>;
  readonly flows: Map<Flow, FlowCoverage>;
  lastLine: number;
}

/**
 * Which observations there are, and where: a number for each, whatever its value, so that a million of them take tens of
 * megabytes.
 */
export class Coverage {
  readonly #lines = new NumberMap();
  readonly #codes = new Map<string, number>();
  readonly #figures = new Map<FigureId, FigureCoverage>();

  /** Adds the observation of a line. Where it is there already, the line of the first is the answer. */
  add(key: ObservationKey, line: number): number | undefined {
    const number = this.#numberOf(key, this.#codes.get(key.series) ?? this.#learn(key.series));
    const first = this.#lines.get(number);
    if (first !== undefined) return first;
    this.#lines.set(number, line);
    this.#note(key, line);
    return undefined;
  }

  #note({ figure, flow, series, year }: ObservationKey, line: number): void {
    let covered = this.#figures.get(figure);
    if (!covered) this.#figures.set(figure, (covered = { years: new Map(), flows: new Map(), lastLine: 1 }));
    if (!covered.years.has(year)) covered.years.set(year, line);
    covered.lastLine = Math.max(covered.lastLine, line);
    let ofFlow = covered.flows.get(flow);
    if (!ofFlow) covered.flows.set(flow, (ofFlow = { series: new Set(), observations: 0 }));
    ofFlow.observations += 1;
    if (!ofFlow.series.has(series)) ofFlow.series.add(ownCopy(series));
  }

  has(key: ObservationKey): boolean {
    const code = this.#codes.get(key.series);
    return code !== undefined && this.#lines.get(this.#numberOf(key, code)) !== undefined;
  }

  /** The years of a figure, ascending. */
  years(figure: FigureId): number[] {
    return [...(this.#figures.get(figure)?.years.keys() ?? [])].sort((a, b) => a - b);
  }

  /** The line in which a year of a figure comes first; 1 where it has none. */
  firstLine(figure: FigureId, year: number): number {
    return this.#figures.get(figure)?.years.get(year) ?? 1;
  }

  /** The last line of a figure; 1 where it has none. */
  lastLine(figure: FigureId): number {
    return this.#figures.get(figure)?.lastLine ?? 1;
  }

  /** The series of a figure's flow, in the order of the source. */
  series(figure: FigureId, flow: Flow): string[] {
    return [...(this.#figures.get(figure)?.flows.get(flow)?.series ?? [])];
  }

  /** How many observations a figure's flow has. */
  count(figure: FigureId, flow: Flow): number {
    return this.#figures.get(figure)?.flows.get(flow)?.observations ?? 0;
  }

  #learn(series: string): number {
    const code = this.#codes.size;
    this.#codes.set(ownCopy(series), code);
    return code;
  }

  /** One number for each key: a digit for each part, in the base of what the part can be. */
  #numberOf({ figure, flow, measure, year }: ObservationKey, code: number): number {
    const kind = (places.figure[figure] * flows.length + places.flow[flow]) * measures.length + places.measure[measure];
    return (code * kinds + kind) * yearsInRange + (year - firstYear);
  }
}

const yearsInRange = lastYear - firstYear + 1;
const kinds = figureIds.length * flows.length * measures.length;

const placesOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((code, index) => [code, index])) as Readonly<Record<T, number>>;
const places = { figure: placesOf(figureIds), flow: placesOf(flows), measure: placesOf(measures) };
