import type { Dataset } from "../../data/dataset.ts";
import type { Sources } from "../../data/sources.ts";
import { hasValue, type NumberFact } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import { roundHalfAway } from "../../i18n/format.ts";
import type { Quantity } from "../../i18n/format.ts";
import { derivedDictionary } from "../metadata/derived-columns.ts";
import { cellAddress, csvOf, type TextRow } from "./tidy.ts";

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
