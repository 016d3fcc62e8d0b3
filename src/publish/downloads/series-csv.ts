import type { Dataset } from "../../data/dataset.ts";
import { seriesDictionary } from "../metadata/series-columns.ts";
import { writeCsv } from "./csv.ts";

/** The code list of series, to which the `series` columns of all other files refer, in the source's two languages. */
export function seriesCsv({ series }: Dataset): string {
  const rows = [...series].map(([code, { name }]) => [code, name.en, name["zh-hant"]]);
  return writeCsv([seriesDictionary.map(({ name }) => name), ...rows], { newline: "\n" });
}
