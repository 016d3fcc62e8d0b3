import { type Dataset, namesOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { baseValue } from "../facts/build.ts";
import { formatDigits, formatQuantity } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { type Change, type Course, gapsOf, yearsAt } from "./description-course.ts";

/** A sentence of a description, in each language; nothing where the data give no cause to say it. */
export type Sentence = Localized | undefined;

/** The sentences that have something to say, as a paragraph. */
export function paragraph(sentences: readonly Sentence[]): Localized {
  const told = (locale: Locale) => sentences.flatMap((sentence) => sentence?.[locale] ?? []);
  return { en: told("en").join(" "), "zh-hant": spaced(told("zh-hant").join("")) };
}

/** Chinese as this site sets it: a space between a number and the character beside it. */
function spaced(text: string): string {
  return text.replace(/(?<=[\d%])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, " ");
}

/** `a`, `a and b`, `a, b and c` / 甲、乙和丙. */
export function list(items: readonly string[], locale: Locale): string {
  const [comma, and] = { en: [", ", " and "], "zh-hant": ["、", "和"] }[locale] as [string, string];
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(comma)}${and}${items.at(-1)}`;
}

/** An amount without its sign: in HK$ billion, or in HK$ million where the figure is small. */
export function amount(cell: Observation, locale: Locale): string {
  const isSmall = cell.figure === "table-4" || cell.figure === "chart-2";
  const scale = isSmall ? "million" : "billion";
  return formatQuantity(Math.abs(baseValue(cell)), { kind: "money", scale }, isSmall ? 0 : 1, locale);
}

/** A percentage as published, without its sign. */
export function percent({ value }: Observation): string {
  return value.kind === "number" ? `${formatDigits(value.digits.replace(/^-/, ""))}%` : "§";
}

/** A number as its measure is said. */
export function said(cell: Observation, locale: Locale): string {
  return cell.unit === "percent" ? percent(cell) : amount(cell, locale);
}

/** A series' short name within a sentence; in English with a small first letter. */
export function nameOf(data: Dataset, series: string): Localized {
  const { short } = namesOf(data, series);
  return { ...short, en: `${short.en.charAt(0).toLowerCase()}${short.en.slice(1)}` };
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** From where to where a series went, what went against that, and an extreme that lies at neither end. */
export function courseSentence(course: Course, name: Localized): Localized {
  return {
    en: `${capital(name.en)} ${ends(course, "en")}${against(course, "en")}${peak(course, "en")}.`,
    "zh-hant": `${name["zh-hant"]}${ends(course, "zh-hant")}${against(course, "zh-hant")}${peak(course, "zh-hant")}。`,
  };
}

function ends({ first, latest, direction }: Course, locale: Locale): string {
  const [from, to] = [said(first, locale), said(latest, locale)];
  if (first === latest)
    return { en: `stood at ${to} in ${latest.year}`, "zh-hant": `在 ${latest.year} 年為 ${to}` }[locale];
  const again = {
    en: `stood at ${from} in ${first.year} and again in ${latest.year}`,
    "zh-hant": `在 ${first.year} 年與 ${latest.year} 年同為 ${from}`,
  };
  const moved = {
    en: `${direction > 0 ? "rose" : "fell"} from ${from} in ${first.year} to ${to} in ${latest.year}`,
    "zh-hant": `由 ${first.year} 年的 ${from}${direction > 0 ? "升" : "跌"}至 ${latest.year} 年的 ${to}`,
  };
  return (direction === 0 ? again : moved)[locale];
}

function against({ exceptions, direction, isComparable, isWhole }: Course, locale: Locale): string {
  if (direction === 0 || !isComparable || !isWhole) return "";
  const isFall = direction > 0;
  if (exceptions.length === 0) {
    const [en, zh] = isFall ? ["fall", "下跌"] : ["rise", "回升"];
    return { en: `, without a ${en} from one year to the next`, "zh-hant": `，其間沒有按年${zh}` }[locale];
  }
  const [fall, rise] = exceptions.length === 1 ? ["a fall", "a rise"] : ["falls", "rises"];
  const years = exceptions.map(({ cell, percent: digits }) => `${cell.year}${inBrackets(digits)}`);
  return {
    en: `, with ${isFall ? fall : rise} in ${list(years, "en")}`,
    "zh-hant": `，但${exceptionsInChinese(exceptions)}`,
  }[locale];
}

/** ` (3.0%)`, or a word where rounding leaves nothing of the number. */
function inBrackets(digits: string | undefined): string {
  if (digits === undefined) return "";
  return Number(digits) === 0 ? " (slight)" : ` (${formatDigits(digits.replace(/^-/, ""))}%)`;
}

/** `2009 年下跌 5.7%、2010 年微跌`, or `2008 年和 2012 年下跌` where there are no numbers to tell. */
function exceptionsInChinese(exceptions: readonly Change[]): string {
  const verb = exceptions[0]!.isRise ? "回升" : "下跌";
  if (exceptions.every((one) => one.percent === undefined)) {
    const years = exceptions.map(({ cell }) => `${cell.year} 年`);
    return `${list(years, "zh-hant")}${verb}`;
  }
  const told = exceptions.map(({ cell, isRise, percent: digits }) => {
    if (digits !== undefined && Number(digits) === 0) return `${cell.year} 年${isRise ? "微升" : "微跌"}`;
    return `${cell.year} 年${verb}${digits === undefined ? "" : ` ${formatDigits(digits.replace(/^-/, ""))}%`}`;
  });
  return told.join("、");
}

function peak(course: Course, locale: Locale): string {
  const { high, low, first, latest } = course;
  const isInside = (cell: Observation) => course.isWhole && cell !== first && cell !== latest;
  const told = [
    ...(isInside(high) ? [{ cell: high, en: "the highest", zh: "最高" }] : []),
    ...(isInside(low) ? [{ cell: low, en: "the lowest", zh: "最低" }] : []),
  ];
  const tell = ({ cell, en, zh }: (typeof told)[number]) => {
    const [years, number] = [list(yearsAt(course, cell), locale), said(cell, locale)];
    return { en: `; ${en} was ${number} in ${years}`, "zh-hant": `；${zh}為 ${years} 年的 ${number}` }[locale];
  };
  return told.map(tell).join("");
}

/** Which years between the first and the latest are not published. */
export function gapSentence(course: Course): Sentence {
  const gaps = gapsOf(course);
  if (gaps.length === 0) return undefined;
  const reach = (to: string) =>
    gaps.map((gap) => (gap.from === gap.to ? String(gap.from) : `${gap.from}${to}${gap.to}`));
  return {
    en: `Figures for ${list(reach(" to "), "en")} are not given.`,
    "zh-hant": `${list(reach(" 至 "), "zh-hant")} 年的數字沒有刊載。`,
  };
}
