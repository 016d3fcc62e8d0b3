import type { Fraction } from "fraction.js";
import type { Localized } from "../i18n/locales.ts";
import type { Finding } from "./finding.ts";
import { exactly, type Interval, overlaps, roundingInterval } from "./interval.ts";
import { decimalsOf, digitsOf, numberValue, type Observation } from "./observation.ts";
import { areComparable, isKnown, printedOf } from "./status.ts";

/** Computes, from the intervals of a check's inputs (in their order), the interval in which its subject must lie. */
type Propagate = (inputs: readonly Interval[]) => Interval;

/** An identity that the published figures must satisfy, applied to one published cell. */
export interface Check {
  /** The kind of identity, such as `sum` or `growth`. */
  readonly id: string;
  /** The cell that is checked. */
  readonly subject: Observation;
  readonly inputs: readonly Observation[];
  readonly propagate: Propagate;
  /** Where the unrounded value of the subject must lie, given the rounding intervals of the inputs. */
  readonly allowed: Interval;
  /** The identity in words. */
  readonly formula: Localized;
  /** For a number of the source's text: the line in which `text.csv` gives it. */
  readonly said?: Observation["source"];
}

/**
 * A check with its result, as a list: empty if the inputs say nothing about the subject (a divisor that may be zero, a cell
 * without a number, levels on either side of a break).
 */
export function evaluate(check: Omit<Check, "allowed">): Check[] {
  const cells = [check.subject, ...check.inputs];
  if (!cells.every(isKnown) || !areComparable(cells)) return [];
  try {
    return [{ ...check, allowed: check.propagate(check.inputs.map(({ value }) => roundingInterval(value))) }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The same check of what its cells would be. */
export function reevaluate(check: Check, replaced: (cell: Observation) => Observation): Check[] {
  return evaluate({ ...check, subject: replaced(check.subject), inputs: check.inputs.map(replaced) });
}

/** Whether the published figure is possible: some number both rounds to it and lies in the allowed interval. */
export function isPossible({ subject, allowed }: Check): boolean {
  return overlaps(roundingInterval(subject.value), allowed);
}

/** A failed check as a finding, at its subject's cell, that names the inputs and their lines. */
export function checkFinding(check: Check): Finding {
  const { subject, inputs, formula, said } = check;
  const places = said ? [`data/${said.file}:${said.line}`] : [];
  const cells = inputs.map(({ source, ...input }) => `${source.file}:${source.line} ${printedOf(input)}`);
  return {
    ...subject.source,
    column: "value",
    expected: `${possibleDigits(check)} (${formula.en}: ${[...places, ...cells].join(", ")})`,
    got: printedOf(subject),
    kind: formula.en,
  };
}

/** What could stand in the cell, with as many decimals as it has: `10.1`, or `10.0 to 10.2`. */
function possibleDigits(check: Check): string {
  const decimals = decimalsOf(digitsOf(check.subject));
  const { low, high } = check.allowed;
  const around = ({ at }: Interval["low"]) => {
    const nearest = Math.round(at.valueOf() * 10 ** decimals);
    return [nearest - 1, nearest, nearest + 1].map((steps) => (steps / 10 ** decimals).toFixed(decimals));
  };
  const isAllowed = (digits: string) =>
    isPossible({ ...check, subject: { ...check.subject, value: numberValue(digits) } });
  const [least, most] = [around(low).find(isAllowed), around(high).findLast(isAllowed)];
  if (least === undefined || most === undefined) return `a figure within ${formatInterval(check.allowed)}`;
  return least === most ? least : `${least} to ${most}`;
}

/** `[408.95, 409.05)`, to six decimals; `write` puts the digits as readers expect them. */
export function formatInterval({ low, high }: Interval, write: (digits: string) => string = String): string {
  const text = ({ at }: Interval["low"]) => write(String(Number(at.valueOf().toFixed(6))));
  return `${low.closed ? "[" : "("}${text(low)}, ${text(high)}${high.closed ? "]" : ")"}`;
}

/** A published figure that differs from the result of its published inputs, though rounding explains the difference. */
export interface Oddity {
  readonly check: Check;
  /** The result of the inputs as printed, in the unit of the cell. */
  readonly computed: Fraction;
}

/** Identities that a reader would check by adding or subtracting the printed numbers. */
const additive = ["sum", "balance", "shares-sum"];

/** The sums and balances whose last digit does not follow from the printed figures. */
export function odditiesOf(checks: readonly Check[]): Oddity[] {
  return checks
    .filter(({ id }) => additive.includes(id))
    .flatMap((check) => {
      const { subject, inputs, propagate } = check;
      const points = inputs.map(pointOf);
      const published = pointOf(subject);
      if (!published || !points.every((point) => point !== undefined)) return [];
      const computed = propagate(points.map((point) => exactly(point))).low.at;
      return computed.equals(published) ? [] : [{ check, computed }];
    });
}

/** The number as printed; `undefined` for `§`. */
const pointOf = ({ value }: Observation): Fraction | undefined => (value.kind === "number" ? value.exact : undefined);
