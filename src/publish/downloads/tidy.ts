import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { cellId } from "../../data/cell-id.ts";
import { type Dataset, namesOf, select } from "../../data/dataset.ts";
import { digitsOf, type FigureId, figureIds, type Observation } from "../../data/observation.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { sha256 } from "../../lib/sha256.ts";
import { type Column, described, tidyDictionary } from "../metadata/columns.ts";
import { csvOf, type TextRow } from "./csv.ts";

/** A figure's observations as rows of text: published digits, empty for `§`, whose status says why; names are the source's own. */
export function tidyRows(data: Dataset, figure: FigureId): TextRow[] {
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

export function tidyCsv(data: Dataset, figure: FigureId): string {
  return csvOf(tidyDictionary, tidyRows(data, figure));
}

/** The columns of the code list of series in order: the title of each, and what it holds. */
const messages = defineMessages("publish/downloads/tidy", {
  series: { en: ["Series code", "Code used in the tidy files."], "zh-hant": ["項目代碼", "逐項數據檔所用的代碼。"] },
  series_en: { en: ["Name in English", "The source’s English name."], "zh-hant": ["英文名稱", "原文所用的英文名稱。"] },
  series_zh: { en: ["Name in Chinese", "The source’s Chinese name."], "zh-hant": ["中文名稱", "原文所用的中文名稱。"] },
});

export const seriesDictionary = described(messages, {});

/** The code list of series, to which the `series` columns of all other files refer, in the source's two languages. */
function seriesCsv({ series }: Dataset): string {
  const rows = [...series].map(([code, { name }]) => ({
    series: code,
    series_en: name.en,
    series_zh: name["zh-hant"],
  }));
  return csvOf(seriesDictionary, rows);
}

/** Every observation of every figure, each with the permanent address of its cell on this site. */
export function allRows(data: Dataset): TextRow[] {
  return figuresIn(data).flatMap((figure) => {
    const cells = select(data, figure);
    return tidyRows(data, figure).map((row, index) => ({ ...row, address: cellAddress(cells[index]!) }));
  });
}

/** The permanent address of a published number, as others reach it. */
export function cellAddress(observation: Observation): string {
  return absoluteUrl(addresses.cell("en", observation.figure, cellId(observation)));
}

/** The figures that some data hold: a release lacks those that were added later. */
export function figuresIn(data: Dataset): FigureId[] {
  return figureIds.filter((id) => select(data, id).length > 0);
}

/** Rows of text as JSON, one a line. Numbers keep their published decimals (`409.0`); what is empty in the CSV is `null`. */
export function jsonOf(columns: readonly Column[], rows: readonly TextRow[]): string {
  return `[\n${rows.map((row) => jsonRow(columns, row)).join(",\n")}\n]\n`;
}

function jsonRow(columns: readonly Column[], row: TextRow): string {
  const members = columns.map(({ name, type }) => {
    const cell = row[name];
    // Published digits are JSON numbers as they stand; through a JavaScript number they would lose their last zeros.
    const value = !cell ? "null" : type === "string" ? JSON.stringify(cell) : cell;
    return `${JSON.stringify(name)}:${value}`;
  });
  return `{${members.join(",")}}`;
}

/** The files of the numbers and names themselves. They follow from the data alone, so that those of a release keep their bytes for ever. */
export function lastingFiles(data: Dataset): ReadonlyMap<string, string> {
  const perFigure = figuresIn(data).flatMap((id) => [
    [`${id}.csv`, tidyCsv(data, id)] as const,
    [`${id}.json`, jsonOf(tidyDictionary, tidyRows(data, id))] as const,
  ]);
  return new Map([...perFigure, ["series.csv", seriesCsv(data)]]);
}

export function lastingSums(data: Dataset): Readonly<Record<string, string>> {
  return Object.fromEntries([...lastingFiles(data)].map(([name, text]) => [name, sha256(text)]));
}
