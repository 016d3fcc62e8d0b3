import type { Localized } from "../i18n/locales.ts";
import type { Finding } from "./finding.ts";
import { type Interval, overlaps, roundingInterval } from "./interval.ts";
import type { Observation } from "./observation.ts";
import { areComparable, isKnown, printedOf } from "./status.ts";

/** Carries the intervals of an identity's inputs, in their order, to where the cell it is asked of must lie. */
export type Carry = (inputs: readonly Interval[]) => Interval;

/** One identity that the published figures must fit, asked of one published cell. */
export interface Check {
  /** The kind of identity, such as `sum` or `growth`. */
  readonly id: string;
  /** The cell that is asked about. */
  readonly subject: Observation;
  readonly inputs: readonly Observation[];
  readonly carry: Carry;
  /** Where the unrounded value behind the cell must lie, given the rounding intervals of the inputs. */
  readonly allowed: Interval;
  /** The identity in words. */
  readonly formula: Localized;
  /** Where the data repeat what the cell must fit, for a number of the source's text. */
  readonly said?: Observation["source"];
  /** A finding that tells more of a failure than that a figure lies outside its interval, where one can be given. */
  readonly explain?: (check: Check) => Finding | undefined;
}

type Question = Omit<Check, "allowed">;

/**
 * The question with its answer, as a list: empty where the inputs bear no information (a divisor that may be zero, a cell
 * without a number, levels on either side of a break), since then any figure is possible.
 */
export function ask(question: Question): Check[] {
  const cells = [question.subject, ...question.inputs];
  if (!cells.every(isKnown) || !areComparable(cells)) return [];
  try {
    return [{ ...question, allowed: question.carry(question.inputs.map(({ value }) => roundingInterval(value))) }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The same question with one published cell replaced by another reading of it. */
export function reask(check: Check, cell: Observation, reading: Observation): Check[] {
  const replaced = (observation: Observation) => (observation === cell ? reading : observation);
  return ask({ ...check, subject: replaced(check.subject), inputs: check.inputs.map(replaced) });
}

/** Whether the published figure is possible: some number rounds to it and lies where the inputs allow. */
export function isPossible({ subject, allowed }: Check): boolean {
  return overlaps(roundingInterval(subject.value), allowed);
}

/** A failed check as a finding: as it explains itself, else at its subject's cell, naming the inputs and their lines. */
export function checkFinding(check: Check): Finding {
  const { subject, allowed, inputs, formula, said } = check;
  const explained = check.explain?.(check);
  if (explained) return explained;
  const places = said ? [`data/${said.file}:${said.line}`] : [];
  const cells = inputs.map(({ source, ...input }) => `${source.file}:${source.line} ${printedOf(input)}`);
  return {
    ...subject.source,
    column: "value",
    expected: `a figure within ${formatInterval(allowed)} (${formula.en}: ${[...places, ...cells].join(", ")})`,
    got: printedOf(subject),
    kind: formula.en,
  };
}

/** `[408.95, 409.05)`, to six decimals. */
export function formatInterval({ low, high }: Interval): string {
  const text = ({ at }: Interval["low"]) => String(Number(at.valueOf().toFixed(6)));
  return `${low.closed ? "[" : "("}${text(low)}, ${text(high)}${high.closed ? "]" : ")"}`;
}
