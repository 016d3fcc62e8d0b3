import { type Check, isPossible } from "../../data/check.ts";
import { type End, roundingInterval } from "../../data/interval.ts";
import { digitsOf } from "../../data/observation.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { described } from "../metadata/columns.ts";
import { csvOf } from "./csv.ts";
import { cellAddress } from "./tidy.ts";

/** The columns in order: the title of each, and what it holds. What was added later stands after the rest. */
const messages = defineMessages("publish/downloads/checks-csv", {
  check: { en: ["Check", "The kind of relation checked."], "zh-hant": ["核對", "核對的類別。"] },
  figure: { en: ["Figure", "Table or chart of the number checked."], "zh-hant": ["圖表", "所核對數字所屬的圖表。"] },
  series: { en: ["Series code", "Series of that number."], "zh-hant": ["項目代碼", "該數字的項目代碼。"] },
  year: { en: ["Year", "Year of that number."], "zh-hant": ["年份", "該數字的年份。"] },
  published: {
    en: ["Published", "The published number; empty for §."],
    "zh-hant": ["已公布數字", "已公布的數字；§ 則留空。"],
  },
  low: {
    en: [
      "Lower end",
      "Lower end of the range in which the unrounded number must lie, given the rounding of the inputs; in the unit of the number.",
    ],
    "zh-hant": ["下限", "計及各輸入數字的四捨五入後，未經四捨五入的數字所在區間的下限；單位與該數字相同。"],
  },
  high: { en: ["Upper end", "Upper end of the same range."], "zh-hant": ["上限", "同一區間的上限。"] },
  verdict: {
    en: [
      "Verdict",
      "pass if some number from low to high lies from rounds_from to rounds_to: low <= rounds_to and rounds_from <= high.",
    ],
    "zh-hant": [
      "結果",
      "兩個區間（low 至 high、rounds_from 至 rounds_to）有共通的數字則為 pass，即 low <= rounds_to 而 rounds_from <= high。",
    ],
  },
  formula: { en: ["Formula", "The relation in words."], "zh-hant": ["算式", "以文字表達的關係。"] },
  flow: {
    en: ["Flow", "Flow of that number, as in the tidy files."],
    "zh-hant": ["流向", "該數字的流向，與逐項數據相同。"],
  },
  measure: {
    en: ["Measure", "Measure of that number, as in the tidy files."],
    "zh-hant": ["度量", "該數字的度量，與逐項數據相同。"],
  },
  value_status: {
    en: ["Status of the value", "lt_0.5 where the source prints §; otherwise as in the tidy files."],
    "zh-hant": ["數值狀況", "原文印作 § 者為 lt_0.5；其餘與逐項數據相同。"],
  },
  rounds_from: {
    en: ["Rounds from", "The least number that rounds to the published one; 0 for §."],
    "zh-hant": ["四捨五入下限", "四捨五入後等於已公布數字的最小數字；§ 為 0。"],
  },
  rounds_to: {
    en: ["Rounds to", "The end of the numbers that round to the published one; 0.5 for §."],
    "zh-hant": ["四捨五入上限", "四捨五入後等於已公布數字的數字的上限；§ 為 0.5。"],
  },
  address: {
    en: ["Address", "Permanent address of the number on this site."],
    "zh-hant": ["網址", "該數字在本站的永久網址。"],
  },
});

export const checksDictionary = described(messages, {
  integers: ["year"],
  numbers: ["published", "low", "high", "rounds_from", "rounds_to"],
  mayBeEmpty: ["published", "flow", "value_status"],
});

/** The audit: every identity asked of a published cell, and the interval that the rounding of its inputs allows, to six decimals. */
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
