import { digitsOf, type Observation, type Unit } from "../data/observation.ts";
import { formatDigits, roundHalfAway } from "../i18n/format.ts";
import type { Languages, Localized } from "../i18n/locales.ts";

/** How a chart writes its amounts. Marks are drawn in the published unit; only the words change. */
export interface ChartUnit {
  /** HK$ billion / 億元; the source's own units where both languages share one set of numbers. */
  readonly caption: Localized;
  /** An observation's number. */
  readonly label: (observation: Observation) => string;
  /** A number on the scale, in the published unit. */
  readonly tick: (value: number) => string;
}

/** Powers of ten from dollars. */
const exponents: Readonly<Record<"HKD_billions" | "HKD_millions", number>> = { HKD_billions: 9, HKD_millions: 6 };

/** One decimal more or less keeps the digits: HK$409.0 billion is 4,090 億元, HK$11,068 million is 110.7 億元. */
const scales = {
  billion: { en: "HK$ billion", "zh-hant": "十億港元", exponent: 9, decimals: 1, decimalsInYi: 0 },
  million: { en: "HK$ million", "zh-hant": "百萬港元", exponent: 6, decimals: 0, decimalsInYi: 1 },
} as const;

/** Amounts in HK$ billion or million; in a chart that is Chinese alone both are 億元. */
export function moneyUnit(published: Unit, scale: "billion" | "million", languages: Languages): ChartUnit {
  if (published === "percent") throw new Error("A percentage is not an amount of money");
  const { en, "zh-hant": zh, exponent: target, decimals, decimalsInYi } = scales[scale];
  const inYi = languages.length === 1 && languages[0] === "zh-hant";
  const shift = exponents[published] - (inYi ? 8 : target);
  const places = inYi ? decimalsInYi : decimals;
  return {
    caption: { en, "zh-hant": inYi ? "億元" : zh },
    label: (observation) => formatDigits(roundHalfAway(Number(`${digitsOf(observation)}e${shift}`), places)),
    tick: (value) => formatDigits(String(Number(`${value}e${shift}`))),
  };
}
