import type { Dataset } from "../../data/dataset.ts";
import type { Sources } from "../../data/sources.ts";
import { hasValue, type NumberFact } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import { type Quantity, roundHalfAway } from "../../i18n/format.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { described } from "../metadata/columns.ts";
import { csvOf, type TextRow } from "./csv.ts";
import { cellAddress } from "./tidy.ts";

/** The columns in order: the title of each, and what it holds. */
const messages = defineMessages("publish/downloads/derived-csv", {
  fact: { en: ["Name", "Name of the number in the prose."], "zh-hant": ["名稱", "該數字在文章中的代號。"] },
  unit: {
    en: ["Unit", "percent, percentage_points, HKD_billions, HKD_millions, or ratio (so many times)."],
    "zh-hant": [
      "單位",
      "percent（百分率）、percentage_points（百分點）、HKD_billions（十億港元）、HKD_millions（百萬港元）或 ratio（倍數）。",
    ],
  },
  rounded: {
    en: ["As the text gives it", "The value, rounded as the text rounds it."],
    "zh-hant": ["文中所載", "按文中小數位四捨五入的數值。"],
  },
  value: {
    en: ["Value", "Computed by the formula from the published digits, not rounded."],
    "zh-hant": ["數值", "以已公布數字按算式計算，未經四捨五入。"],
  },
  low: {
    en: ["Lower end", "The least that the rounding of the inputs allows."],
    "zh-hant": ["下限", "計及輸入數字的四捨五入後，數值的下限。"],
  },
  high: {
    en: ["Upper end", "The most that it allows."],
    "zh-hant": ["上限", "計及輸入數字的四捨五入後，數值的上限。"],
  },
  formula_en: {
    en: ["Formula, in English", "How it is computed, in English."],
    "zh-hant": ["英文算式", "計算方法（英文）。"],
  },
  formula_zh: {
    en: ["Formula, in Chinese", "How it is computed, in Chinese."],
    "zh-hant": ["中文算式", "計算方法（中文）。"],
  },
  inputs: {
    en: ["Inputs", "Addresses of the published numbers it is computed from, separated by spaces."],
    "zh-hant": ["輸入數字", "所用已公布數字的網址，以空格分隔。"],
  },
});

export const derivedDictionary = described(messages, { numbers: ["rounded", "value", "low", "high"] });

/** What the prose computes from published numbers, with formula, inputs and interval. Years and counts are not among them. */
export function derivedCsv(data: Dataset, sources: Sources): string {
  const derived = Object.values(factsOf(data, sources)).filter(
    (fact): fact is NumberFact =>
      fact.kind === "number" && !fact.published && hasValue(fact) && fact.interval.low < fact.interval.high,
  );
  return csvOf(derivedDictionary, derived.map(derivedRow));
}

function derivedRow({ id, value, interval, quantity, decimals, formula, cells }: NumberFact): TextRow {
  const { unit, scale } = unitOf(quantity);
  // Twelve digits are enough for all there is, and few enough to lose what binary fractions add.
  const text = (number: number) => String(Number((number * scale).toPrecision(12)));
  return {
    fact: id,
    unit,
    rounded: roundHalfAway(Number(text(value)), decimals),
    value: text(value),
    low: text(interval.low),
    high: text(interval.high),
    formula_en: formula?.en ?? "",
    formula_zh: formula?.["zh-hant"] ?? "",
    inputs: cells.map(cellAddress).join(" "),
  };
}

/** The unit in which a quantity is written, and what its base unit is multiplied by. */
function unitOf(quantity: Quantity): { readonly unit: string; readonly scale: number } {
  switch (quantity.kind) {
    case "percent":
      return { unit: "percent", scale: 100 };
    case "points":
      return { unit: "percentage_points", scale: 100 };
    case "money":
      return { unit: "HKD_billions", scale: 1e-9 };
    default:
      return { unit: "ratio", scale: 1 };
  }
}
