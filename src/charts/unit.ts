import { digitsOf, type Observation } from "../data/observation.ts";
import { type Unit, unitExponents, unitLabels } from "../data/vocabulary.ts";
import { isKnown, markOf, printedOf } from "../data/status.ts";
import { formatDigits, formatSigned, type MoneyScale, roundHalfAway } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
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

/** Decimals that keep the digits: HK$409.0 billion is 4,090 億元, HK$11,068 million is 110.68 億元. */
const scales = {
  billion: { unit: "HKD_billions", decimals: 1, decimalsInYi: 0 },
  million: { unit: "HKD_millions", decimals: 0, decimalsInYi: 2 },
} as const;

const words = defineMessages("charts/unit", {
  /** The unit of 100 million, in which a language gives all amounts; empty where it has none. */
  yi: { en: "", "zh-hant": "億港元" },
  /** What an amount in the source's unit is in that one. */
  billionCounted: { en: "", "zh-hant": "（1.0 即 10 億港元）" },
  millionCounted: { en: "", "zh-hant": "（100 即 1 億港元）" },
});

/** What an amount in the source's unit is in the unit that the text uses; empty where these are the same. */
export const counted = { billion: words.billionCounted, million: words.millionCounted } as const;

/** Amounts in HK$ billion or million; in a chart that is Chinese alone both are 億港元. */
export function moneyUnit(
  { languages }: Pick<ChartContext, "languages">,
  published: Unit,
  scale: MoneyScale,
): ChartUnit {
  if (published === "percent") throw new Error("A percentage is not an amount of money");
  const { unit, decimals, decimalsInYi } = scales[scale];
  const isShared = languages.length > 1;
  const inYi = !isShared && words.yi[languages[0]] !== "";
  const shift = unitExponents[published] - (inYi ? 8 : unitExponents[unit]);
  const places = inYi ? decimalsInYi : decimals;
  const amount = (value: number | string) => formatDigits(roundHalfAway(Number(`${value}e${shift}`), places));
  return {
    caption: inYi
      ? words.yi
      : everyLocale((locale) => unitLabels[unit][locale] + (isShared ? counted[scale][locale] : "")),
    label: (observation) => (isKnown(observation) ? amount(digitsOf(observation)) : printedOf(observation)),
    tick: (value) => formatDigits(String(Number(`${value}e${shift}`))),
    amount,
  };
}

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
