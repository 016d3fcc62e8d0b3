import { type Check, isPossible, reevaluate } from "./check.ts";
import { keyOf } from "./dataset.ts";
import { decimalsOf, digitsOf, numberValue, type Observation, type Value } from "./observation.ts";

/** How well the checks protect one published number against typing errors. */
export interface Guard {
  readonly observation: Observation;
  /** The checks in which the cell is the subject or an input. */
  readonly checks: readonly Check[];
  /**
   * The smallest increase and decrease that some check would reject, in units of the last published digit; `null` if none is
   * rejected up to ten times the number itself.
   */
  readonly rise: number | null;
  readonly fall: number | null;
  /** The values with a wrong leading digit or two swapped digits that no check would reject. */
  readonly missedSlips: readonly string[];
}

/** The guard of every observation that is a number (`§` is only a range), in the order of the observations. */
export function guardsOf(observations: readonly Observation[], checks: readonly Check[]): Guard[] {
  const byCell = readersOf(checks);
  return observations
    .filter(({ value }) => value.kind === "number")
    .map((observation) => guardOf(observation, byCell.get(keyOf(observation)) ?? []));
}

/** Two numbers that may have been typed in each other's place without any check refusing it. */
export type Exchange = readonly [Observation, Observation];

/**
 * The pairs of different numbers within one sum (inputs of one check that stand for the same year and measure) that no check would
 * refuse if they were exchanged.
 */
export function exchangesOf(checks: readonly Check[]): Exchange[] {
  const byCell = readersOf(checks);
  const pairs = new Map<string, Exchange>();
  for (const { inputs } of checks) {
    const terms = inputs.filter(({ value }) => value.kind === "number");
    for (const [index, cell] of terms.entries()) {
      for (const other of terms.slice(index + 1).filter((term) => isAlike(cell, term))) {
        pairs.set(`${keyOf(cell)} ${keyOf(other)}`, [cell, other]);
      }
    }
  }
  return [...pairs.values()].filter((pair) => {
    const readers = new Set(pair.flatMap((cell) => byCell.get(keyOf(cell)) ?? []));
    const [a, b] = pair;
    return allHold(
      [...readers],
      new Map([
        [a, b.value],
        [b, a.value],
      ]),
    );
  });
}

function isAlike(cell: Observation, other: Observation): boolean {
  const same = (["figure", "flow", "year", "measure"] as const).every((name) => cell[name] === other[name]);
  return same && digitsOf(cell) !== digitsOf(other);
}

/** Whether all checks would hold if some cells had other values. */
function allHold(checks: readonly Check[], values: ReadonlyMap<Observation, Value>): boolean {
  const changed = (cell: Observation) => ({ ...cell, value: values.get(cell) ?? cell.value });
  return checks.every((check) => reevaluate(check, changed).every(isPossible));
}

/** The checks in which each cell is the subject or an input, by the cell's key. */
function readersOf(checks: readonly Check[]): Map<string, Check[]> {
  const byCell = new Map<string, Check[]>();
  for (const check of checks) {
    for (const cell of new Set([check.subject, ...check.inputs])) {
      byCell.set(keyOf(cell), [...(byCell.get(keyOf(cell)) ?? []), check]);
    }
  }
  return byCell;
}

function guardOf(observation: Observation, checks: readonly Check[]): Guard {
  const digits = digitsOf(observation);
  const isRefused = (reading: string) => refuses(checks, observation, reading);
  return {
    observation,
    checks,
    rise: smallestRefused((steps) => isRefused(moved(digits, steps)), limitOf(digits)),
    fall: smallestRefused((steps) => isRefused(moved(digits, -steps)), limitOf(digits)),
    missedSlips: slipsOf(digits).filter((reading) => !isRefused(reading)),
  };
}

/** Whether some check would reject the cell if it had these digits. */
export function refuses(checks: readonly Check[], cell: Observation, digits: string): boolean {
  return !allHold(checks, new Map([[cell, numberValue(digits)]]));
}

/** A number's likely typing errors: another leading digit, or two neighbouring digits swapped. */
export function slipsOf(digits: string): string[] {
  const sign = digits.startsWith("-") ? "-" : "";
  const letters = [...digits.slice(sign.length)];
  const lead = letters.findIndex((letter) => /[1-9]/.test(letter));
  const leads = Array.from("123456789", (other) => letters.with(lead, other));
  const places = letters.flatMap((letter, place) => (letter === "." ? [] : [place]));
  const swaps = places.slice(1).map((place, index) => {
    const before = places[index] ?? 0;
    return letters.with(before, letters[place] ?? "").with(place, letters[before] ?? "");
  });
  const readings = [...leads, ...swaps].map((reading) => sign + reading.join(""));
  return [...new Set(readings)].filter((reading) => reading !== digits && !/^-?0\d/.test(reading));
}

/** The number changed by some units of its last digit, with the same decimals. */
function moved(digits: string, steps: number): string {
  const decimals = decimalsOf(digits);
  const units = Number(digits.replace(".", "")) + steps;
  return (units / 10 ** decimals).toFixed(decimals);
}

const limitOf = (digits: string): number => 10 * Number(digits.replace(/\D/g, "")) || 10;

/** The smallest number of steps that is rejected, by bisection: whatever is larger is rejected too. */
function smallestRefused(isRefused: (steps: number) => boolean, limit: number): number | null {
  let high = 1;
  while (!isRefused(high)) {
    if (high >= limit) return null;
    high = Math.min(high * 2, limit);
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isRefused(middle)) high = middle;
    else low = middle;
  }
  return high;
}
