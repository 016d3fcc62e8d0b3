import { type Check, isPossible } from "../../data/check.ts";
import type { End } from "../../data/interval.ts";
import { digitsOf } from "../../data/observation.ts";
import { checksDictionary } from "../metadata/checks-columns.ts";
import { writeCsv } from "./csv.ts";

/**
 * The audit: every identity asked of a published cell, the interval that the rounding of its inputs allows (in the cell's
 * unit, to six decimals), the verdict, and the identity in English. `published` is empty for `§`.
 */
export function checksCsv(checks: readonly Check[]): string {
  const rows = checks.map((check) => {
    const { id, subject, allowed, formula } = check;
    return [
      id,
      subject.figure,
      subject.series,
      String(subject.year),
      digitsOf(subject),
      bound(allowed.low),
      bound(allowed.high),
      isPossible(check) ? "pass" : "fail",
      formula.en,
    ];
  });
  return writeCsv([checksDictionary.map(({ name }) => name), ...rows], { newline: "\n" });
}

const bound = ({ at }: End): string => String(Number(at.valueOf().toFixed(6)));
