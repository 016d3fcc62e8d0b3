import { type Check, isPossible } from "../../data/check.ts";
import { type End, roundingInterval } from "../../data/interval.ts";
import { digitsOf } from "../../data/observation.ts";
import { checksDictionary } from "../metadata/checks-columns.ts";
import { cellAddress, csvOf } from "./tidy.ts";

/**
 * The audit: every identity asked of a published cell, the interval that the rounding of its inputs allows (in the cell's
 * unit, to six decimals), the verdict, and the identity in English. `published` is empty for `§`. The verdict is `pass` where
 * [low, high] and [rounds_from, rounds_to] have a number in common.
 */
export function checksCsv(checks: readonly Check[]): string {
  const rows = checks.map((check) => {
    const { id, subject, allowed, formula } = check;
    const rounding = roundingInterval(subject.value);
    return {
      check: id,
      figure: subject.figure,
      series: subject.series,
      year: String(subject.year),
      published: digitsOf(subject),
      low: bound(allowed.low),
      high: bound(allowed.high),
      verdict: isPossible(check) ? "pass" : "fail",
      formula: formula.en,
      flow: subject.flow,
      measure: subject.measure,
      value_status: subject.status,
      rounds_from: bound(rounding.low),
      rounds_to: bound(rounding.high),
      address: cellAddress(subject),
    };
  });
  return csvOf(checksDictionary, rows);
}

const bound = ({ at }: End): string => String(Number(at.valueOf().toFixed(6)));
