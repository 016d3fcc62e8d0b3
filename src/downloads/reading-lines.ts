import type { FigureId } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { tidyDictionary } from "../metadata/columns.ts";
import { absoluteUrl, addresses } from "../site/addresses.ts";

/** The line that reads a figure's tidy CSV with a tool, and where to put it. */
export interface ReadingLine {
  readonly tool: "excel" | "r" | "python" | "duckdb" | "observable";
  readonly name: string;
  readonly where: Localized;
  readonly line: string;
}

/** readr's letters for the columns: year is an integer, value a number, all else text even where a column is empty. */
const readrTypes = tidyDictionary.map(({ type }) => ({ string: "c", integer: "i", number: "d" })[type]).join("");

/** One line a tool, with the file's address as others reach it. */
export function readingLines(id: FigureId, url = absoluteUrl(addresses.tidyCsv(id))): ReadingLine[] {
  const name = id.replace("-", "_");
  const paste = (en: string, zh: string): Localized => ({ en, "zh-hant": zh });
  return [
    {
      tool: "excel",
      name: "Excel",
      where: paste(
        "Power Query: Data, Get Data, Blank Query, in the formula bar",
        "Power Query：數據、取得資料、空白查詢，貼到公式列",
      ),
      line: `= Table.TransformColumnTypes(Table.PromoteHeaders(Csv.Document(Web.Contents("${url}"), [Delimiter = ",", Encoding = 65001])), {{"year", Int64.Type}, {"value", type number}}, "en-US")`,
    },
    {
      tool: "r",
      name: "R",
      where: paste("with readr", "使用 readr"),
      line: `${name} <- readr::read_csv("${url}", col_types = "${readrTypes}")`,
    },
    {
      tool: "python",
      name: "Python",
      where: paste("with pandas", "使用 pandas"),
      line: `import pandas as pd; ${name} = pd.read_csv("${url}")`,
    },
    { tool: "duckdb", name: "DuckDB", where: paste("SQL", "SQL"), line: `SELECT * FROM '${url}';` },
    {
      tool: "observable",
      name: "Observable",
      where: paste("a notebook cell; D3 is there", "筆記本的一格；已內置 D3"),
      line: `${name} = d3.csv("${url}", d3.autoType)`,
    },
  ];
}
