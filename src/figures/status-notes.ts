import { type Dataset, namesOf, select } from "../data/dataset.ts";
import type { FigureId, Flow, Observation, ValueStatus } from "../data/observation.ts";
import { statusSigns } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { list } from "./description-words.ts";
import type { Note } from "./figure.ts";

/** What each sign beside or in place of a number means; `§` is a note of the figures that have it. */
const meanings: Readonly<Partial<Record<ValueStatus, Localized>>> = {
  revised: { en: "Revised since an earlier edition", "zh-hant": "數字較先前公布者已有修訂" },
  break: {
    en: "Break in series; not comparable with the years before",
    "zh-hant": "數列中斷，與之前各年的數字不能比較",
  },
  suppressed: {
    en: "Not published, so that nobody can be identified",
    "zh-hant": "為對個別機構單位的資料保密而不予公布",
  },
  not_applicable: { en: "Not applicable", "zh-hant": "不適用" },
  in_others: { en: "Counted within “Others”", "zh-hant": "已計入「其他」" },
};

/** A note for each sign that a figure's cells have, naming the cells: a spreadsheet cannot show the sign beside a number. */
export function statusNotes(data: Dataset, figure: FigureId, wanted?: readonly ValueStatus[]): Note[] {
  return Object.entries(meanings).flatMap(([status, meaning]) => {
    if (wanted && !wanted.includes(status as ValueStatus)) return [];
    const cells = select(data, figure).filter((cell) => cell.status === status);
    if (cells.length === 0) return [];
    const where = placesOf(data, cells);
    const text = { en: `${meaning.en}: ${where.en}.`, "zh-hant": `${meaning["zh-hant"]}：${where["zh-hant"]}。` };
    return [{ mark: statusSigns[status as ValueStatus], text }];
  });
}

/** Said behind a series where its figure has two flows. */
const flowWords: Readonly<Partial<Record<Flow, Localized>>> = {
  imports: { en: " (imports)", "zh-hant": "（進口／輸入）" },
  exports: { en: " (exports)", "zh-hant": "（出口／輸出）" },
};

/** Each series once, with its years. */
function placesOf(data: Dataset, cells: readonly Observation[]): Localized {
  const bySeries = [...Map.groupBy(cells, ({ flow, series }) => `${flow} ${series}`).values()].map((own) => {
    const years = [...new Set(own.map(({ year }) => String(year)))].sort();
    const { figure, flow, series } = own[0]!;
    const of = figureSpecs[figure].flows.length > 1 ? flowWords[flow] : undefined;
    const { short } = namesOf(data, series);
    return { name: everyLocale((locale) => `${short[locale]}${of?.[locale] ?? ""}`), years };
  });
  return {
    en: bySeries.map(({ name, years }) => `${name.en}, ${list(years, "en")}`).join("; "),
    "zh-hant": bySeries.map(({ name, years }) => `${name["zh-hant"]}，${list(years, "zh-hant")} 年`).join("；"),
  };
}
