import { digitsOf, type FigureId, type Observation } from "../data/observation.ts";
import { amountsOf } from "../data/tables.ts";
import { unitExponents } from "../data/vocabulary.ts";
import { isKnown, markOf, printedOf } from "../data/status.ts";
import { formatDigits, formatSigned, moneyExponent, roundHalfAway } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { ChartContext } from "./context.ts";

/** How a chart writes its numbers. Marks are drawn in the published unit; only the words change. */
export interface ChartUnit {
  /**
   * HK$ billion / 億港元. In a chart that carries both languages, the source's unit, with its conversion to 億 for Chinese. For
   * percentages, what they are a share of.
   */
  readonly caption: Localized;
  /** An observation's number. */
  readonly label: (observation: Observation) => string;
  /** A number on the scale; `value` is in the published unit. */
  readonly tick: (value: number) => string;
  /** A number computed from observations, written like them; `value` is in the published unit. */
  readonly amount: (value: number) => string;
}

const messages = defineMessages("charts/unit", {
  /** The unit in which a language alone counts all amounts. */
  unit: { en: "HK$ billion", "zh-hant": "億港元" },
  /** The one in which languages count together, with what it is in their own. */
  shared: { en: "HK$ billion", "zh-hant": "十億港元（1.0 即 10 億港元）" },
});

/** How amounts are written. */
export interface MoneyUnit extends ChartUnit {
  /** Whether the source prints them in this unit. */
  readonly isPublished: boolean;
}

/**
 * Amounts of a figure in HK$ billion, in Chinese alone in 億港元, rounded as `drawnTo` in `data/figures.json` says, or with every
 * digit: HK$409.0 billion is 4,090 億元, HK$11,068 million is HK$11.068 billion and 110.68 億元. Throws for a figure without amounts.
 */
export function moneyUnit(
  { languages }: Pick<ChartContext, "languages">,
  figure: FigureId,
  { isExact = false } = {},
): MoneyUnit {
  const column = amountsOf(figure);
  if (!column) throw new Error(`${figure} has no amounts of money in data/figures.json`);
  const { unit, decimals, drawnTo } = column;
  const isShared = languages.length > 1;
  const exponent = isShared ? billions : moneyExponent[languages[0]];
  const all = decimals + exponent - unitExponents[unit];
  const places = Math.max(0, isExact || drawnTo === undefined ? all : drawnTo + exponent - billions);
  const counted = (value: number | string) => `${value}e${unitExponents[unit] - exponent}`;
  const amount = (value: number | string) => formatDigits(roundHalfAway(Number(counted(value)), places));
  return {
    caption: isShared ? messages.shared : messages.unit,
    label: (observation) => (isKnown(observation) ? amount(digitsOf(observation)) : printedOf(observation)),
    tick: (value) => formatDigits(String(Number(counted(value)))),
    amount,
    isPublished: exponent === unitExponents[unit],
  };
}

const billions = unitExponents.HKD_billions;

/** Percentages as published, `§` as itself; changes with their sign. The caption says percent of what. */
export function percentUnit(caption: Localized, { signed = false, bare = false } = {}): ChartUnit {
  const sign = bare ? "" : "%";
  const write = (digits: string) => (signed ? formatSigned(digits) : formatDigits(digits)) + sign;
  return {
    caption,
    label: (observation) =>
      observation.value.kind === "number" ? write(digitsOf(observation)) : printedOf(observation),
    tick: (value) => formatDigits(String(value)) + sign,
    amount: (value) => write(String(value)),
  };
}

/** A number with the sign of its status (`r`, `b`), where no year under it could carry the sign. */
export function marked({ label }: ChartUnit, observation: Observation): string {
  return [label(observation), markOf(observation)].filter(Boolean).join(" ");
}
