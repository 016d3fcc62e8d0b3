import type { Dataset } from "../../data/dataset.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { described, required } from "../metadata/columns.ts";
import { writeCsv } from "./csv.ts";

/** The title of each column under its name, and what it holds. */
const words = defineMessages("publish/downloads/series-csv", {
  series: { en: "Series code", "zh-hant": "項目代碼" },
  series_means: { en: "Code used in the tidy files.", "zh-hant": "逐項數據檔所用的代碼。" },
  series_en: { en: "Name in English", "zh-hant": "英文名稱" },
  series_en_means: { en: "The source’s English name.", "zh-hant": "原文所用的英文名稱。" },
  series_zh: { en: "Name in Chinese", "zh-hant": "中文名稱" },
  series_zh_means: { en: "The source’s Chinese name.", "zh-hant": "原文所用的中文名稱。" },
});

/** Columns of the code list of series, as it is published. */
export const seriesDictionary = described(["series", "series_en", "series_zh"], words, {
  series: required,
  series_en: required,
  series_zh: required,
});

/** The code list of series, to which the `series` columns of all other files refer, in the source's two languages. */
export function seriesCsv({ series }: Dataset): string {
  const rows = [...series].map(([code, { name }]) => [code, name.en, name["zh-hant"]]);
  return writeCsv([seriesDictionary.map(({ name }) => name), ...rows], { newline: "\n" });
}
