import type { Dataset } from "../../data/dataset.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { described } from "../metadata/columns.ts";
import { csvOf } from "./csv.ts";

/** The columns in order: the title of each, and what it holds. */
const messages = defineMessages("publish/downloads/series-csv", {
  series: { en: ["Series code", "Code used in the tidy files."], "zh-hant": ["項目代碼", "逐項數據檔所用的代碼。"] },
  series_en: { en: ["Name in English", "The source’s English name."], "zh-hant": ["英文名稱", "原文所用的英文名稱。"] },
  series_zh: { en: ["Name in Chinese", "The source’s Chinese name."], "zh-hant": ["中文名稱", "原文所用的中文名稱。"] },
});

/** Columns of the code list of series, as it is published. */
export const seriesDictionary = described(messages, {});

/** The code list of series, to which the `series` columns of all other files refer, in the source's two languages. */
export function seriesCsv({ series }: Dataset): string {
  const rows = [...series].map(([code, { name }]) => ({
    series: code,
    series_en: name.en,
    series_zh: name["zh-hant"],
  }));
  return csvOf(seriesDictionary, rows);
}
