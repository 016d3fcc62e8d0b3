import {
  Color,
  DocProperties,
  Format,
  FormatAlign,
  FormatBorder,
  FormatUnderline,
  Table,
  TableColumn,
  TableStyle,
  Url,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";
import { defaultFont, heightOf, type Look, type Sheet, type SheetCell } from "./sheet.ts";

/** What file managers and offices show of a file. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comment: string;
}

/** The sheets as the bytes of an XLSX file, whose only trace of the clock is in `docProps/core.xml`. */
export function writeSheets(sheets: readonly Sheet[], properties: Properties): Uint8Array {
  const book = new Workbook();
  const { rowHeight, columnWidth } = defaultPixels;
  book.setDefaultFormat(
    new Format().setFontName(defaultFont.name).setFontSize(defaultFont.size),
    rowHeight,
    columnWidth,
  );
  const { title, subject, author, keywords, comment } = properties;
  book.setProperties(
    new DocProperties().setTitle(title).setSubject(subject).setAuthor(author).setKeywords(keywords).setComment(comment),
  );
  for (const sheet of sheets) writeSheet(book.addWorksheet(), sheet);
  return book.saveToBufferSync();
}

/** Excel's own for Arial of 10 points. */
const defaultPixels = { rowHeight: 17, columnWidth: 64 } as const;
const a4 = 9;
/** Left, right, top, bottom, header, footer, in inches. */
const margins = [0.5, 0.5, 0.6, 0.7, 0.3, 0.3] as const;

function writeSheet(worksheet: Worksheet, sheet: Sheet): void {
  const { name, rows, widths, table } = sheet;
  worksheet.setName(name);
  widths.forEach((width, column) => worksheet.setColumnWidth(column, width));
  rows.forEach((row, at) => {
    worksheet.setRowHeight(at, heightOf(row, widths));
    row.forEach((cell, column) => cell && writeCell(worksheet, at, column, cell));
  });
  layOut(worksheet, sheet);
  if (!table) return;
  const columns = rows[0]!.map((cell) =>
    new TableColumn().setHeader(String(cell!.value)).setHeaderFormat(formatOf(cell!.look ?? {})),
  );
  const styled = new Table().setName(table).setStyle(TableStyle.Light1).setColumns(columns);
  worksheet.addTable(0, 0, rows.length - 1, columns.length - 1, styled);
}

function layOut(worksheet: Worksheet, sheet: Sheet): void {
  const { rows, widths, frozen, titleRows, printedColumns = widths.length, onOnePage = false, footer } = sheet;
  worksheet
    .setFreezePanes(frozen.rows, frozen.columns)
    .setLandscape()
    .setPaperSize(a4)
    .setMargins(...margins)
    .setPrintFitToPages(1, onOnePage ? 1 : 0)
    .setPrintArea(0, 0, rows.length - 1, printedColumns - 1)
    .setRepeatRows(0, titleRows - 1)
    .setFooter(`&L${footer.replaceAll("&", "&&")}&R&P / &N`);
}

function writeCell(
  worksheet: Worksheet,
  row: number,
  column: number,
  { value, look = {}, link, across = 1 }: SheetCell,
) {
  const format = formatOf(look);
  if (across > 1) worksheet.mergeRange(row, column, row, column + across - 1, "", format);
  if (typeof value === "number") worksheet.writeNumberWithFormat(row, column, value, format);
  else if (link) {
    const url = new Url("url" in link ? link.url : `internal:'${link.sheet}'!A1`);
    worksheet.writeUrlWithOptions(row, column, url, value, "", format);
  } else worksheet.writeStringWithFormat(row, column, value, format);
}

function formatOf({ bold, size, color, underlined, align, indent, wrap, ruled, format }: Look): Format {
  let made = new Format().setFontName(defaultFont.name).setFontSize(size ?? defaultFont.size);
  made = made.setAlign(FormatAlign.VerticalCenter);
  if (align) made = made.setAlign(align === "left" ? FormatAlign.Left : FormatAlign.Right);
  if (bold) made = made.setBold();
  if (color) made = made.setFontColor(Color.parse(color));
  if (underlined) made = made.setUnderline(FormatUnderline.Single);
  if (indent) made = made.setIndent(indent);
  if (wrap) made = made.setTextWrap();
  if (ruled) made = made.setBorderBottom(FormatBorder.Thin);
  return format ? made.setNumFormat(format) : made;
}
