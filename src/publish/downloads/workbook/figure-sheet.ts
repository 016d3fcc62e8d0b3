import { absoluteUrl, addresses } from "../../../data/addresses.ts";
import { decimalsOf, digitsOf, numberOf } from "../../../data/observation.ts";
import type { CheckedData } from "../../../facts/site.ts";
import type { PrintedFigure, TableCell, TableView } from "../../../figures/figure.ts";
import { besideSource, publishedBy } from "../../../figures/provenance.ts";
import { everyLocale, type Localized, sourceLocales } from "../../../i18n/locales.ts";
import { inBoth, printedNotes, sourceNote, uniqueLabels } from "../printed.ts";
import { asHeading, type Look, looks, type Sheet, type SheetCell, type SheetRow } from "./sheet.ts";

/** Labels stand in a column per language, Chinese first as the source prints them. */
const labelColumns = sourceLocales.length;
const labelWidth = 40;
const yearWidth = 11;
/** Notes are at least as wide as a table of this many years. */
const fewestYears = 7;

/**
 * A figure as printed: number and title, its tables with unit, headings and labels, notes and source, each language in a column
 * of its own. Numbers are numbers in the published unit (14.8 for 14.8 %), shown as printed; `§` is text.
 */
export function figureSheet({ data, sources }: CheckedData, figure: PrintedFigure): Sheet {
  const tables = figure.tables(data);
  const width = labelColumns + Math.max(fewestYears, ...tables.map(({ columns }) => columns.length));
  const title = figure.caption(data);
  const page = everyLocale((locale) => absoluteUrl(addresses.figure(locale, figure.id)));
  const below: readonly (readonly [Localized, Look])[] = [
    ...printedNotes(data, sources, figure).map((note) => [note, looks.text] as const),
    [sourceNote(sources, figure), looks.text],
    [besideSource(sources), looks.quiet],
  ];
  const head = inTurn(
    everyLocale((locale) => `${figure.number[locale]} ${title[locale]}`),
    looks.title,
  );
  const whose = { value: inBoth(publishedBy(sources)), look: looks.quiet, across: width - labelColumns };
  const blocks = tables.map((table, index) => tableRows(table, index === 0 ? [whose] : []));
  const rows = [
    ...head,
    ...blocks.flatMap(({ above, heading: named, body }) => [...above, named, ...body, []]),
    ...below.flatMap(([text, look]) => inTurn(text, look, width)),
    ...inTurn(page, looks.link, undefined, page),
  ];
  const headingRows = head.length + blocks[0]!.above.length + 1;
  return {
    rows,
    name: inBoth(figure.number),
    widths: [...sourceLocales.map(() => labelWidth), ...Array.from({ length: width - labelColumns }, () => yearWidth)],
    frozen: { rows: headingRows, columns: labelColumns },
    titleRows: tables.length === 1 ? headingRows : head.length,
    onOnePage: true,
    footer: `${inBoth(figure.number)} · ${sources.dataset.name} ${sources.dataset.version}`,
  };
}

/** A text with a row per language, each in the column of its language, reaching to the end of `width` columns. */
function inTurn(text: Localized, look: Look, width = 0, addresses?: Localized): SheetRow[] {
  return sourceLocales.map((locale, column) => {
    const link = addresses && { url: addresses[locale] };
    const cell = { value: text[locale], look, link, across: Math.max(1, width - column) };
    return [...sourceLocales.slice(0, column).map(() => undefined), cell];
  });
}

/** A text beside itself in the other language. */
const beside = (text: Localized, look: Look): SheetCell[] =>
  sourceLocales.map((locale) => ({ value: text[locale], look }));

/** A table's rows; `besideUnit` stands in the row of its unit, over the years. */
function tableRows(table: TableView, besideUnit: readonly SheetCell[]) {
  const { caption, unit, corner, columns, rows } = table;
  const labels = uniqueLabels(table);
  const above: SheetRow[] = [
    ...(caption ? [beside(caption, looks.strong)] : []),
    [...beside(unit, looks.text), ...besideUnit],
  ];
  const heading: SheetRow = [
    ...beside(corner, asHeading(looks.text)),
    ...columns.map(({ key }) => ({ value: Number(key), look: asHeading({ ...looks.number, format: "0" }) })),
  ];
  const body = rows.map(({ kind, cells }, index): SheetRow => {
    const look = { level: looks.text, detail: looks.detail, total: looks.strong }[kind];
    return [...beside(labels[index]!, look), ...cells.map((cell) => numberCell(cell, kind === "total"))];
  });
  return { above, heading, body };
}

/** A published number shown as printed; a sign in place of a number is text. */
function numberCell(cell: TableCell, bold: boolean): SheetCell {
  const number = numberOf(cell.observation);
  const look = { ...looks.number, bold };
  return number === null
    ? { value: cell.text, look }
    : { value: number, look: { ...look, format: numberFormat(cell) } };
}

/**
 * The number format that shows a stored number as the source prints it: decimals, brackets, percent sign and mark are part of
 * the format, so that the number itself stays one. `#,##0.0` for 1,013.7, `"(+"#,##0.0"%)";"(-"#,##0.0"%)";…` for (+18.7%).
 */
export function numberFormat({ observation, text, mark }: TableCell): string {
  const decimals = decimalsOf(digitsOf(observation));
  const number = `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  const [, before = "", after = ""] = /^([([]?)[^)\]%]*(%?[)\]]?)$/.exec(text) ?? [];
  const end = quoted(`${after}${mark ? ` ${mark}` : ""}`);
  if (!before) return number + end;
  const plus = observation.measure === "change_on_year" ? "+" : "";
  const [positive, negative, zero] = [`${before}${plus}`, `${before}-`, before].map(
    (sign) => quoted(sign) + number + end,
  );
  return plus ? [positive, negative, zero].join(";") : [positive, negative].join(";");
}

const quoted = (text: string): string => text && `"${text}"`;
