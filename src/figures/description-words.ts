import { type Dataset, namesOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { baseValue } from "../facts/build.ts";
import { formatDigits, formatQuantity } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { say } from "../i18n/messages.ts";
import { sentences } from "../i18n/sentences.ts";

/** A sentence of a description, in each language; nothing where the data give no cause to say it. */
export type Sentence = Localized | undefined;

/** The sentences that have something to say, as a paragraph. */
export function paragraph(told: readonly Sentence[]): Localized {
  const inLocale = everyLocale((locale) => told.flatMap((sentence) => sentence?.[locale] ?? []));
  return say(sentences.paragraph, inLocale);
}

/** An amount without its sign: in HK$ billion, or in HK$ million where the figure is small. */
export function amount(cell: Observation): Localized {
  const isSmall = cell.figure === "table-4" || cell.figure === "chart-2";
  const scale = isSmall ? "million" : "billion";
  const dollars = Math.abs(baseValue(cell));
  return everyLocale((locale) => formatQuantity(dollars, { kind: "money", scale }, isSmall ? 0 : 1, locale));
}

/** A percentage as published, without its sign. */
export function percent({ value }: Observation): string {
  return value.kind === "number" ? `${formatDigits(value.digits.replace(/^-/, ""))}%` : "§";
}

/** A number as its measure is said. */
export function said(cell: Observation): string | Localized {
  return cell.unit === "percent" ? percent(cell) : amount(cell);
}

/** A series' short name within a sentence. */
export function nameOf(data: Dataset, series: string): Localized {
  return say(sentences.within, namesOf(data, series).short);
}
