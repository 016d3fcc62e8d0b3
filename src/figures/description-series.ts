import { type Dataset, namesOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { shareOf } from "../data/measures.ts";
import { baseValue } from "../facts/build.ts";
import { formatQuantity } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { type Course, courseOf, yearsAt } from "./description-course.ts";
import { courseSentence, gapSentence, list, nameOf, paragraph, said, type Sentence } from "./description-words.ts";

/** Table 1: both flows, what they are made of, the balance, and what share of all trade they are. */
export function describeTrade(data: Dataset): Localized {
  const course = (series: string) => courseOf(data, "table-1", series);
  const imports = course("imports");
  const balance = course("trade_balance");
  return paragraph([
    ...["imports", "total_exports", "domestic_exports"].map((series) =>
      courseSentence(course(series), nameOf(data, series)),
    ),
    partSentence(data, course("domestic_exports"), course("total_exports")),
    balanceSentence(balance, { en: "trade balance", "zh-hant": "貿易平衡" }, "逆差"),
    ratioSentence(courseOf(data, "table-1", "trade_balance", { measure: "deficit_to_imports" }), {
      en: "Measured against imports, the deficit",
      "zh-hant": "逆差與進口之比",
    }),
    ...(["imports", "total_exports"] as const).map((series) => merchandiseSentence(data, series)),
    gapSentence(imports),
  ]);
}

/** Table 4: receipts, payments, the balance, and its ratio to GDP. */
export function describeTechnology(data: Dataset): Localized {
  const course = (series: string) => courseOf(data, "table-4", series);
  return paragraph([
    ...["payments", "receipts"].map((series) => courseSentence(course(series), nameOf(data, series))),
    balanceSentence(course("balance"), { en: "balance", "zh-hant": "結餘" }, "赤字"),
    ratioSentence(courseOf(data, "table-4", "balance", { measure: "ratio_to_gdp" }), {
      en: "Measured against GDP, the deficit",
      "zh-hant": "赤字與本地生產總值之比",
    }),
    gapSentence(course("payments")),
  ]);
}

/** What a part is of its whole in the first and the latest year. */
function partSentence(data: Dataset, part: Course, whole: Course): Localized {
  const share = (end: "first" | "latest", locale: Locale) => {
    const cell = whole.all.find(({ year }) => year === part[end].year) ?? whole[end];
    const value = shareOf(baseValue(part[end]), baseValue(cell)) ?? 0;
    return formatQuantity(value, { kind: "percent" }, 1, locale);
  };
  const names = [part, whole].map(({ first }) => namesOf(data, first.series).short);
  const { first, latest } = part;
  return {
    en: `They made up ${share("first", "en")} of ${names[1]!.en.toLowerCase()} in ${first.year} and ${share("latest", "en")} in ${latest.year}; the rest are re-exports.`,
    "zh-hant": `${names[0]!["zh-hant"]}佔${names[1]!["zh-hant"]}的比重，${first.year} 年為 ${share("first", "zh-hant")}，${latest.year} 年為 ${share("latest", "zh-hant")}，其餘屬轉口。`,
  };
}

/** Whether a balance is negative throughout, and when the deficit was largest and smallest. */
function balanceSentence({ all, high, low, isWhole }: Course, of: Localized, deficit: string): Sentence {
  if (!isWhole) return undefined;
  const surpluses = all.filter((cell) => baseValue(cell) >= 0);
  if (surpluses.length > 0) {
    const years = surpluses.map(({ year }) => String(year));
    return {
      en: `The ${of.en} was not negative in ${list(years, "en")}.`,
      "zh-hant": `${of["zh-hant"]}在 ${list(years, "zh-hant")} 年並非負值。`,
    };
  }
  return {
    en: `The ${of.en} was negative in every year, the deficit smallest in ${low.year} (${said(low, "en")}) and largest in ${high.year} (${said(high, "en")}).`,
    "zh-hant": `${of["zh-hant"]}各年均為負值，${deficit}以 ${low.year} 年的 ${said(low, "zh-hant")}最小，${high.year} 年的 ${said(high, "zh-hant")}最大。`,
  };
}

/** Between what a ratio moved, and when. */
function ratioSentence(course: Course, subject: Localized): Sentence {
  if (!course.isWhole) return undefined;
  const { high, low, latest } = course;
  const at = (cell: Observation, locale: Locale) => list(yearsAt(course, cell), locale);
  return {
    en: `${subject.en} was largest in ${at(high, "en")} (${said(high, "en")}), smallest in ${at(low, "en")} (${said(low, "en")}) and ${said(latest, "en")} in ${latest.year}.`,
    "zh-hant": `${subject["zh-hant"]}以 ${at(high, "zh-hant")} 年的 ${said(high, "zh-hant")}最高，${at(low, "zh-hant")} 年的 ${said(low, "zh-hant")}最低，${latest.year} 年為 ${said(latest, "zh-hant")}。`,
  };
}

/** The share of a flow of high-tech products in the same flow of all merchandise. */
function merchandiseSentence(data: Dataset, series: "imports" | "total_exports"): Sentence {
  const course = courseOf(data, "table-1", series, { measure: "share_of_merchandise" });
  const [en, zh] = series === "imports" ? ["imports", "進口"] : ["exports", "出口"];
  return courseSentence(course, {
    en: `the high-tech share of merchandise ${en}`,
    "zh-hant": `高科技產品佔商品${zh}總貨值的比重`,
  });
}
