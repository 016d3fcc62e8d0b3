import { listOf } from "../i18n/punctuation.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { counted } from "../i18n/writing.ts";
import type { Observation } from "./observation.ts";
import { statusLabels, statusSigns, type ValueStatus } from "./vocabulary.ts";

const messages = defineMessages("data/status", {
  numbers: {
    en: (count: string) => counted(count, "number"),
    "zh-hant": (count) => `${count} 個數字`,
  },
  /** Cells that have a sign in place of a number. */
  signs: {
    en: (count: string, sign: string) => `${count} ${sign}`,
    "zh-hant": (count, sign) => `${count} 個「${sign}」`,
  },
});

/** A data set, or some part of one. */
interface Observed {
  readonly observations: readonly Observation[];
}

/** How many numbers an edition prints, and how many of each sign in place of one: `387 numbers and 35 §`. */
export function countsOf({ observations }: Observed): Localized {
  const isNumber = ({ value }: Observation) => value.kind === "number";
  const signs = Map.groupBy(
    observations.filter((observation) => !isNumber(observation)),
    printedOf,
  );
  return listOf([
    say(messages.numbers, formatNumber(observations.filter(isNumber).length, 0)),
    ...[...signs].map(([sign, { length }]) => say(messages.signs, formatNumber(length, 0), sign)),
  ]);
}

/** The published digits, or the sign printed in their place. */
export function printedOf({ value, status }: Pick<Observation, "value" | "status">): string {
  return value.kind === "number" ? value.digits : statusSigns[status];
}

/** The sign printed beside a number: `r`, `b`, or nothing. */
export function markOf({ value, status }: Pick<Observation, "value" | "status">): string {
  return value.kind === "number" ? statusSigns[status] : "";
}

/** Whether a cell tells anything about the quantity, if only a range. */
export function isKnown({ value }: Pick<Observation, "value">): boolean {
  return value.kind !== "missing";
}

/**
 * Whether a cell is part of the sum of its series: a suppressed one is, though its size is unknown; one that does not
 * apply, or is counted with others, is not.
 */
export function isPart({ status }: Pick<Observation, "status">): boolean {
  return status !== "not_applicable" && status !== "in_others";
}

/** Whether cells are comparable over time: none of them is separated from the others by a break in its series. */
export function areComparable(cells: readonly Observation[]): boolean {
  const eras = Map.groupBy(cells, ({ figure, flow, series, measure }) => [figure, flow, series, measure].join());
  return [...eras.values()].every(([first, ...others]) => others.every(({ era = 0 }) => era === (first?.era ?? 0)));
}

/** The observations with `era` filled in where their series has breaks. */
export function withEras(observations: readonly Observation[]): readonly Observation[] {
  const breaks = observations.filter(({ status }) => status === "break");
  if (breaks.length === 0) return observations;
  const keys = ["figure", "flow", "series", "measure"] as const;
  return observations.map((observation) => {
    const own = breaks.filter(
      ({ year, ...cut }) => year <= observation.year && keys.every((key) => cut[key] === observation[key]),
    );
    return own.length === 0 ? observation : { ...observation, era: own.length };
  });
}

/** The statuses that an edition may use, with their labels: the source's own, and whichever others its cells have. */
export function statusesIn({ observations }: Observed): Readonly<Record<string, Localized>> {
  const used = new Set<ValueStatus>(["lt_0.5", ...observations.map(({ status }) => status)]);
  return Object.fromEntries(Object.entries(statusLabels).filter(([status]) => used.has(status as ValueStatus)));
}
