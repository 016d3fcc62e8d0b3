import { type Dataset, namesOf } from "../../data/dataset.ts";
import { digitsOf, type Observation } from "../../data/observation.ts";
import { printedOf } from "../../data/status.ts";
import { baseValue } from "../../facts/range.ts";
import { figures } from "../../figures/index.ts";
import { formatDigits, formatQuantity, formatSigned, formatYear } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locales.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { flowLabels, measureLabels } from "../../data/vocabulary.ts";

/** A published number named in full: figure, series, flow, measure, year. */
export function cellName(observation: Observation, data: Dataset, locale: Locale): string {
  const { figure, flow, series, measure, year } = observation;
  const { comma, colon } = punctuation;
  const parts = [
    namesOf(data, series).short[locale],
    ...(flow && !figure.startsWith("table") ? [flowLabels[flow][locale]] : []),
    ...(measure === "value" ? [] : [measureLabels[measure][locale]]),
    formatYear(year, locale),
  ];
  return `${figures[figure].number[locale]}${colon[locale]}${parts.join(comma[locale])}`;
}

/** A published number as the language writes it, with all its digits and its unit: `HK$1,624.3 billion`, `§`. */
export function cellText(observation: Observation, locale: Locale): string {
  const { unit, measure, value } = observation;
  if (value.kind !== "number") return printedOf(observation);
  const digits = digitsOf(observation);
  if (unit === "percent") return `${measure === "change_on_year" ? formatSigned(digits) : formatDigits(digits)}%`;
  const scale = unit === "HKD_billions" ? "billion" : "million";
  const decimals = digits.split(".")[1]?.length ?? 0;
  return formatQuantity(baseValue(observation), { kind: "money", scale }, decimals, locale);
}
