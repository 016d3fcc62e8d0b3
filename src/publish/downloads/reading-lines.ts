import { figureIds } from "../../data/observation.ts";
import type { Localized } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { allDictionary, tidyDictionary } from "../metadata/columns.ts";
import { absoluteUrl, addresses } from "../../data/addresses.ts";

/** The line that reads a tidy CSV with a tool, and where to put it. */
export interface ReadingLine {
  readonly tool: "excel" | "r" | "python" | "duckdb" | "observable";
  readonly name: string;
  readonly where: Localized;
  readonly line: string;
}

/** Where the line of each tool goes. */
const messages = defineMessages("publish/downloads/reading-lines", {
  excel: {
    en: "Power Query: Data, Get Data, Blank Query; paste into the formula bar",
    "zh-hant": "Power Query：數據、取得資料、空白查詢，貼到公式列",
  },
  r: { en: "with readr", "zh-hant": "使用 readr" },
  python: { en: "with pandas", "zh-hant": "使用 pandas" },
  duckdb: { en: "SQL", "zh-hant": "SQL" },
  observable: { en: "a notebook cell; D3 is built in", "zh-hant": "貼入一格即可，已有 D3" },
});

/** readr's letters for the columns: year is an integer, value a number, all else text even where a column is empty. */
function readrTypesOf(file: string): string {
  const columns = figureIds.some((id) => file === `${id}.csv`) ? tidyDictionary : allDictionary;
  return columns.map(({ type }) => ({ string: "c", integer: "i", number: "d" })[type]).join("");
}

/** One line per tool for a tidy file, with its address as others reach it. Codes are read as they stand: `NA` is a place. */
export function readingLines(file: string): ReadingLine[] {
  const url = absoluteUrl(addresses.file(file));
  const name = file.replace(".csv", "").replaceAll("-", "_");
  return [
    {
      tool: "excel",
      name: "Excel",
      where: messages.excel,
      line: `= Table.TransformColumnTypes(Table.PromoteHeaders(Csv.Document(Web.Contents("${url}"), [Delimiter = ",", Encoding = 65001])), {{"year", Int64.Type}, {"value", type number}}, "en-US")`,
    },
    {
      tool: "r",
      name: "R",
      where: messages.r,
      line: `${name} <- readr::read_csv("${url}", col_types = "${readrTypesOf(file)}", na = "")`,
    },
    {
      tool: "python",
      name: "Python",
      where: messages.python,
      line: `import pandas as pd; ${name} = pd.read_csv("${url}", keep_default_na=False, na_values=[""])`,
    },
    { tool: "duckdb", name: "DuckDB", where: messages.duckdb, line: `SELECT * FROM '${url}';` },
    {
      tool: "observable",
      name: "Observable",
      where: messages.observable,
      line: `${name} = d3.csv("${url}", d3.autoType)`,
    },
  ];
}
