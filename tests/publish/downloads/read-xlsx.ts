import { JSDOM } from "jsdom";
import { unzip } from "../../../src/publish/downloads/archive.ts";

/** A cell as it is stored: a number with its number format, or text; `undefined` where there is none. */
type XlsxCell = { readonly value: number; readonly format: string } | { readonly value: string } | undefined;

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Reads a workbook by the letter of its XML, as far as our own use of it goes. */
export function readXlsx(bytes: Uint8Array): XlsxSheet[] {
  const files = unzip(bytes);
  const xml = (name: string) =>
    new JSDOM(new TextDecoder().decode(files.get(name)), { contentType: "text/xml" }).window.document;
  const texts = [...xml("xl/sharedStrings.xml").getElementsByTagName("si")].map(({ textContent }) => textContent);
  const styles = xml("xl/styles.xml");
  const formats = new Map(
    [...styles.getElementsByTagName("numFmt")].map((format) => [
      attribute(format, "numFmtId"),
      attribute(format, "formatCode"),
    ]),
  );
  const formatOf = [...styles.querySelectorAll("cellXfs > xf")].map(
    (style) => formats.get(attribute(style, "numFmtId")) ?? "General",
  );
  return [...xml("xl/workbook.xml").getElementsByTagName("sheet")].map((sheet, index) => {
    const content = xml(`xl/worksheets/sheet${index + 1}.xml`);
    const pane = content.getElementsByTagName("pane")[0];
    return {
      name: attribute(sheet, "name"),
      rows: [...content.getElementsByTagName("row")].map((row) => readRow(row, texts, formatOf)),
      frozen: { rows: Number(pane?.getAttribute("ySplit") ?? 0), columns: Number(pane?.getAttribute("xSplit") ?? 0) },
    };
  });
}

function readRow(row: Element, texts: readonly string[], formatOf: readonly string[]): XlsxCell[] {
  return [...row.getElementsByTagName("c")].map((cell): XlsxCell => {
    const value = cell.getElementsByTagName("v")[0]?.textContent;
    if (value === undefined) return undefined;
    if (cell.getAttribute("t") === "s") return { value: texts[Number(value)]! };
    return { value: Number(value), format: formatOf[Number(attribute(cell, "s"))]! };
  });
}

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
