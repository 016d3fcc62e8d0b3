import type { Localized } from "../i18n/locales.ts";
import type { Finding } from "./finding.ts";
import { type Interval, overlaps, roundingInterval } from "./interval.ts";
import { digitsOf, type Observation } from "./observation.ts";

/** One identity that the published figures must fit, asked of one published cell. */
export interface Check {
  /** The kind of identity, such as `sum` or `growth`. */
  readonly id: string;
  /** The cell that is asked about. */
  readonly subject: Observation;
  /** Where the unrounded value behind the cell must lie, given the rounding intervals of the inputs. */
  readonly allowed: Interval;
  readonly inputs: readonly Observation[];
  /** The identity in words. */
  readonly formula: Localized;
}

/** Whether the published figure is possible: some number rounds to it and lies where the inputs allow. */
export function isPossible({ subject, allowed }: Check): boolean {
  return overlaps(roundingInterval(subject.value), allowed);
}

/** A failed check as a finding at its subject's cell, naming the inputs and their lines. */
export function checkFinding({ subject, allowed, inputs, formula }: Check): Finding {
  const cells = inputs.map(({ source, ...input }) => `${source.file}:${source.line} ${digitsOf(input) || "§"}`);
  return {
    ...subject.source,
    column: "value",
    expected: `a figure within ${formatInterval(allowed)} (${formula.en}: ${cells.join(", ")})`,
    got: digitsOf(subject) || "§",
  };
}

/** `[408.95, 409.05)`, to six decimals. */
export function formatInterval({ low, high }: Interval): string {
  const text = ({ at }: Interval["low"]) => String(Number(at.valueOf().toFixed(6)));
  return `${low.closed ? "[" : "("}${text(low)}, ${text(high)}${high.closed ? "]" : ")"}`;
}
