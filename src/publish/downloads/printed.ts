import type { Dataset } from "../../data/dataset.ts";
import type { Observation } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import type { Figure, TableRow, TableView } from "../../figures/figure.ts";
import { sourceLine } from "../../figures/source-line.ts";
import { joinLanguages, type Localized, sourceLocales } from "../../i18n/locales.ts";
import { strings } from "../../i18n/strings.ts";

/** A row of a figure as printed, for spreadsheets; a cell is text, a year of the heading, or a published observation. */
export interface PrintedRow {
  readonly kind: "title" | "caption" | "unit" | "heading" | "note" | "blank" | TableRow["kind"];
  readonly cells: readonly (string | number | Observation)[];
}

/** The source's two languages on one line, Chinese first as it prints them. */
export const inBoth = (text: Localized): string => joinLanguages(text, sourceLocales);

/** A figure as printed, in both languages: number and title, its tables with unit and headings, notes, source. */
export function printedRows(data: Dataset, sources: Sources, figure: Figure): PrintedRow[] {
  return [
    { kind: "title", cells: [`${inBoth(figure.number)} ${inBoth(figure.title(data))}`] },
    ...figure.tables(data).flatMap((table) => [...tableRows(table), { kind: "blank" as const, cells: [] }]),
    ...figure.notes(data, sources).map(({ mark, text }) => note(`${mark ? `(${mark}) ` : ""}${inBoth(text)}`)),
    note(`${inBoth(strings.source)}: ${inBoth(sourceLine(sources, figure.id))}`),
  ];
}

const note = (text: string): PrintedRow => ({ kind: "note", cells: [text] });

function tableRows({ caption, corner, unit, columns, rows }: TableView): PrintedRow[] {
  return [
    ...(caption ? [{ kind: "caption" as const, cells: [inBoth(caption)] }] : []),
    { kind: "unit", cells: [inBoth(unit)] },
    { kind: "heading", cells: [inBoth(corner), ...columns.map(({ key }) => Number(key))] },
    ...rows.map((row) => ({
      kind: row.kind,
      cells: [printedLabel(row), ...row.cells.map(({ observation }) => observation)],
    })),
  ];
}

/** A row's label in both languages. The heading's unit is that of the levels; what stands beneath them is in percent. */
export function printedLabel({ label, kind, note }: TableRow): string {
  return `${inBoth(label)}${kind === "detail" ? " (%)" : ""}${note ? ` (${note})` : ""}`;
}
