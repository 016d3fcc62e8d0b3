import type { Dataset } from "../../data/dataset.ts";
import type { Sources } from "../../data/sources.ts";
import { hasValue, type NumberFact } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import { type Quantity, roundHalfAway } from "../../i18n/format.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { described, required, requiredNumber } from "../metadata/columns.ts";
import { cellAddress, csvOf, type TextRow } from "./tidy.ts";

/** The title of each column under its name, and what it holds. */
const words = defineMessages("publish/downloads/derived-csv", {
  fact: { en: "Name", "zh-hant": "名稱" },
  fact_means: { en: "Name of the number in the prose.", "zh-hant": "該數字在文章中的代號。" },
  unit: { en: "Unit", "zh-hant": "單位" },
  unit_means: {
    en: "percent, percentage_points, HKD_billions, HKD_millions, or ratio (so many times).",
    "zh-hant":
      "percent（百分率）、percentage_points（百分點）、HKD_billions（十億港元）、HKD_millions（百萬港元）或 ratio（倍數）。",
  },
  rounded: { en: "As the text gives it", "zh-hant": "文中所載" },
  rounded_means: { en: "The value, rounded as the text rounds it.", "zh-hant": "按文中小數位四捨五入的數值。" },
  value: { en: "Value", "zh-hant": "數值" },
  value_means: {
    en: "Computed by the formula from the published digits, not rounded.",
    "zh-hant": "以已公布數字按算式計算，未經四捨五入。",
  },
  low: { en: "Lower end", "zh-hant": "下限" },
  low_means: {
    en: "The least that the rounding of the inputs allows.",
    "zh-hant": "計及輸入數字的四捨五入後，數值的下限。",
  },
  high: { en: "Upper end", "zh-hant": "上限" },
  high_means: { en: "The most that it allows.", "zh-hant": "計及輸入數字的四捨五入後，數值的上限。" },
  formula_en: { en: "Formula, in English", "zh-hant": "英文算式" },
  formula_en_means: { en: "How it is computed, in English.", "zh-hant": "計算方法（英文）。" },
  formula_zh: { en: "Formula, in Chinese", "zh-hant": "中文算式" },
  formula_zh_means: { en: "How it is computed, in Chinese.", "zh-hant": "計算方法（中文）。" },
  inputs: { en: "Inputs", "zh-hant": "輸入數字" },
  inputs_means: {
    en: "Addresses of the published numbers it is computed from, separated by spaces.",
    "zh-hant": "所用已公布數字的網址，以空格分隔。",
  },
});

/** Columns of the derived numbers, in order. */
export const derivedDictionary = described(
  ["fact", "unit", "rounded", "value", "low", "high", "formula_en", "formula_zh", "inputs"],
  words,
  {
    fact: required,
    unit: required,
    rounded: requiredNumber,
    value: requiredNumber,
    low: requiredNumber,
    high: requiredNumber,
    formula_en: required,
    formula_zh: required,
    inputs: required,
  },
);

/**
 * What the prose computes from published numbers: growth rates, shares, multiples, with formula, inputs and the interval that
 * the rounding of the inputs allows. Years and counts are not among them.
 */
export function derivedCsv(data: Dataset, sources: Sources): string {
  const derived = factsOf(data, sources).filter(
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
      return quantity.scale === "billion"
        ? { unit: "HKD_billions", scale: 1e-9 }
        : { unit: "HKD_millions", scale: 1e-6 };
    default:
      return { unit: "ratio", scale: 1 };
  }
}
