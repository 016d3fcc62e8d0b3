import { type Dataset, namesOf, select } from "../../data/dataset.ts";
import { digitsOf, type FigureId } from "../../data/observation.ts";
import { tidyColumns } from "../metadata/columns.ts";
import { writeCsv } from "./csv.ts";

export type TidyRow = Readonly<Record<(typeof tidyColumns)[number], string>>;

/** A figure's observations as rows of text: published digits, empty for `§`, whose status says why; names are the source's own. */
export function tidyRows(data: Dataset, figure: FigureId): TidyRow[] {
  return select(data, figure).map((observation) => {
    const { name } = namesOf(data, observation.series);
    return {
      figure,
      year: String(observation.year),
      flow: observation.flow,
      series: observation.series,
      series_en: name.en,
      series_zh: name["zh-hant"],
      measure: observation.measure,
      unit: observation.unit,
      value: digitsOf(observation),
      value_status: observation.status,
    };
  });
}

/** The tidy CSV of a figure: UTF-8 without BOM, LF, comma, header row. */
export function tidyCsv(data: Dataset, figure: FigureId): string {
  const rows = tidyRows(data, figure).map((row) => tidyColumns.map((column) => row[column]));
  return writeCsv([tidyColumns, ...rows], { newline: "\n" });
}
