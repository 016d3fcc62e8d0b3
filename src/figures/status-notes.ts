import { type Dataset, namesOf, select } from "../data/dataset.ts";
import type { FigureId, Observation, ValueStatus } from "../data/observation.ts";
import { statusSigns } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/sentences.ts";
import type { Note } from "./figure.ts";

const words = defineMessages("figures/status-notes", {
  /** What each sign beside or in place of a number means; `§` is a note of the figures that have it. */
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
  /** What a sign means, and where it stands. */
  note: {
    en: (meaning: string, places: readonly string[]) => `${meaning}: ${places.join("; ")}.`,
    "zh-hant": (meaning, places) => `${meaning}：${places.join("；")}。`,
  },
  /** A series with its years. */
  place: {
    en: (name: string, years: string) => `${name}, ${years}`,
    "zh-hant": (name, years) => `${name}，${years} 年`,
  },
  /** The name of a series where its figure has two flows. */
  imports: { en: (name: string) => `${name} (imports)`, "zh-hant": (name) => `${name}（進口／輸入）` },
  exports: { en: (name: string) => `${name} (exports)`, "zh-hant": (name) => `${name}（出口／輸出）` },
});

const marked = ["revised", "break", "suppressed", "not_applicable", "in_others"] as const satisfies ValueStatus[];

/** A note for each sign that a figure's cells have, naming the cells: a spreadsheet cannot show the sign beside a number. */
export function statusNotes(data: Dataset, figure: FigureId, wanted?: readonly ValueStatus[]): Note[] {
  return marked.flatMap((status) => {
    if (wanted && !wanted.includes(status)) return [];
    const cells = select(data, figure).filter((cell) => cell.status === status);
    if (cells.length === 0) return [];
    return [{ mark: statusSigns[status], text: say(words.note, words[status], placesOf(data, cells)) }];
  });
}

/** Each series once, with its years. */
function placesOf(data: Dataset, cells: readonly Observation[]): Localized[] {
  const bySeries = Map.groupBy(cells, ({ flow, series }) => `${flow} ${series}`);
  return [...bySeries.values()].map((own) => {
    const years = [...new Set(own.map(({ year }) => String(year)))].sort();
    return say(words.place, nameOf(data, own[0]!), listOf(years));
  });
}

/** The name of an observation's series, with its flow where the figure has two. */
function nameOf(data: Dataset, { figure, flow, series }: Observation): Localized {
  const { short } = namesOf(data, series);
  return figureSpecs[figure].flows.length > 1 && flow !== "" ? say(words[flow], short) : short;
}
