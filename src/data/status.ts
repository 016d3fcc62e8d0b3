import type { Observation, ValueStatus } from "./observation.ts";

/**
 * The sign of each status: what stands in a table for a number that is not given, or beside a number of which something is
 * to be said. `§` is the source's own; the letters are those that statistical offices commonly print.
 */
export const statusSigns: Readonly<Record<ValueStatus, string>> = {
  "": "",
  "lt_0.5": "§",
  revised: "r",
  break: "b",
  suppressed: "c",
  not_applicable: "z",
  in_others: "o",
};

/** The published digits, or the sign that stands in their place. */
export function printedOf({ value, status }: Pick<Observation, "value" | "status">): string {
  return value.kind === "number" ? value.digits : statusSigns[status];
}

/** What is to be said of a number that is given: `r`, `b`, or nothing. */
export function markOf({ value, status }: Pick<Observation, "value" | "status">): string {
  return value.kind === "number" ? statusSigns[status] : "";
}

/** Whether a cell says something of the quantity behind it, if only a range. */
export function isKnown({ value }: Pick<Observation, "value">): boolean {
  return value.kind !== "missing";
}

/**
 * Whether a cell is a part of what its series add up to: one that is suppressed is, though nobody knows how large; one
 * that does not apply, or is counted with others, is not.
 */
export function isPart({ status }: Pick<Observation, "status">): boolean {
  return status !== "not_applicable" && status !== "in_others";
}

/** Whether cells can be compared over time: none of them stands on the other side of a break of its series. */
export function areComparable(cells: readonly Observation[]): boolean {
  const eras = Map.groupBy(cells, ({ figure, flow, series, measure }) => [figure, flow, series, measure].join());
  return [...eras.values()].every(([first, ...others]) => others.every(({ era = 0 }) => era === (first?.era ?? 0)));
}

/** The observations with the breaks of their series counted. */
export function withEras(observations: readonly Observation[]): readonly Observation[] {
  const breaks = observations.filter(({ status }) => status === "break");
  if (breaks.length === 0) return observations;
  const isOf = (one: Observation) => (cut: Observation) =>
    cut.year <= one.year && (["figure", "flow", "series", "measure"] as const).every((key) => cut[key] === one[key]);
  return observations.map((one) => {
    const era = breaks.filter(isOf(one)).length;
    return era === 0 ? one : { ...one, era };
  });
}
