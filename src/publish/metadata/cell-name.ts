import { type Dataset, namesOf } from "../../data/dataset.ts";
import { digitsOf, type FigureId, type Observation } from "../../data/observation.ts";
import { printedOf } from "../../data/status.ts";
import { figureSpecs } from "../../data/tables.ts";
import { baseValue, writtenDecimals } from "../../facts/range.ts";
import { figures, tradeOf } from "../../figures/index.ts";
import { formatDigits, formatQuantity, formatSigned, formatYear } from "../../i18n/format.ts";
import type { Locale, Localized } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { measureLabels, tradeLabels, type TradeFlow } from "../../data/vocabulary.ts";

const messages = defineMessages("publish/metadata/cell-name", {
  ofImports: { en: "Share of total merchandise imports", "zh-hant": "佔商品進口總貨值的百分比" },
  ofExports: { en: "Share of total merchandise exports", "zh-hant": "佔商品出口總貨值的百分比" },
});

/** What a number measures; of a share of merchandise trade, which flow it is a share of. */
function measureIn({ measure, series }: Observation): Localized {
  if (measure !== "share_of_merchandise") return measureLabels[measure];
  return series === "imports" ? messages.ofImports : messages.ofExports;
}

/** A flow of a figure that has two: of goods, or of technology. */
export function flowName(figure: FigureId, flow: TradeFlow): Localized {
  return tradeLabels[tradeOf(figure)][flow];
}

/** A published number named in full: figure, series, flow, measure, year. */
export function cellName(observation: Observation, data: Dataset, locale: Locale): string {
  const { figure, flow, series, measure, year } = observation;
  const { comma, colon } = punctuation;
  const parts = [
    namesOf(data, series).short[locale],
    ...(flow && figureSpecs[figure].flows.length > 1 ? [flowName(figure, flow)[locale]] : []),
    ...(measure === "value" ? [] : [measureIn(observation)[locale]]),
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
  return formatQuantity(baseValue(observation), { kind: "money" }, writtenDecimals(observation), locale);
}
