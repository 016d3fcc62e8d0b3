import type { FigureId } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import type { Localized } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { feedFile } from "../../data/addresses.ts";

export interface FileDescription {
  readonly name: string;
  readonly holds: Localized;
}

const messages = defineMessages("publish/downloads/file-descriptions", {
  all: {
    en: "All numbers in one CSV: one per row, each with its permanent address",
    "zh-hant": "全部數字的 CSV：每行一個數字，附永久網址",
  },
  allJson: {
    en: "The same rows as JSON",
    "zh-hant": "同上，JSON 格式",
  },
  derived: {
    en: "What the text computes (growth rates, shares, multiples), with formula, inputs and the range that rounding allows",
    "zh-hant": "文中計算所得的數值（增長率、比重、倍數），附算式、輸入數字及四捨五入所容許的範圍",
  },
  readme: { en: "What the files are, whose and of when", "zh-hant": "檔案說明、來源及日期" },
  terms: { en: "Terms of use: what is the source’s, what is ours", "zh-hant": "使用條款：原文所有及本站所作" },
  tidy: {
    en: "Tidy CSV: one observation per row, for R, pandas, DuckDB and similar tools",
    "zh-hant": "逐項數據（tidy data）CSV：每行一個觀察值，適用於 R、pandas、DuckDB 等工具",
  },
  printed: {
    en: "The printed table with headings in both languages, for spreadsheets",
    "zh-hant": "按原表排列並附中英文標題，適用於試算表",
  },
  json: {
    en: "The tidy rows as JSON: numbers as numbers, missing as null",
    "zh-hant": "逐項數據 JSON：數字為數值，缺值為 null",
  },
  csvw: {
    en: "CSV on the Web: describes the columns of the tidy CSV",
    "zh-hant": "CSV on the Web：逐項數據 CSV 的欄位說明",
  },
  workbook: {
    en: "Excel workbook: one sheet per table or chart, as printed, one of all numbers with filters, and notes",
    "zh-hant": "Excel 活頁簿：每圖表一個工作表，按原表排列；另有載列全部數字、可供篩選的工作表及註釋",
  },
  zip: {
    en: "Every file on this page in one archive, in a folder of its own",
    "zh-hant": "本頁所有檔案的壓縮檔，另設資料夾",
  },
  dataPackage: {
    en: "Data Package v2: every table with its columns, every file with its size and checksum",
    "zh-hant": "Data Package v2：各表的欄位及各檔案的大小和校驗碼",
  },
  dcat: { en: "DCAT as JSON-LD, for data portals", "zh-hant": "DCAT（JSON-LD），供數據平台使用" },
  series: {
    en: "Code list: the series and their names in both languages",
    "zh-hant": "代碼表：各項目及其中英文名稱",
  },
  checks: {
    en: "The audit: every check of one number against others, with its allowed range and result",
    "zh-hant": "核對紀錄：每項核對的容許區間及結果",
  },
  feed: {
    en: "Atom feed: the releases, and every number that each one changed",
    "zh-hant": "Atom 訂閱源：各版本及其更改的每個數字",
  },
  checksums: { en: "Checksums of all files, for sha256sum -c", "zh-hant": "所有檔案的校驗碼，供 sha256sum -c 使用" },
});

/** The files of a figure, or of any: `*`. */
export function figureFiles(id: FigureId | "*"): FileDescription[] {
  return [
    { name: `${id}.csv`, holds: messages.tidy },
    { name: `${id}.excel.csv`, holds: messages.printed },
    { name: `${id}.json`, holds: messages.json },
    { name: `${id}.csv-metadata.json`, holds: messages.csvw },
  ];
}

/** The files that hold all figures in one. */
export function allInOneFiles({ dataset }: Sources): FileDescription[] {
  return [
    { name: `${dataset.name}.csv`, holds: messages.all },
    { name: `${dataset.name}.json`, holds: messages.allJson },
    { name: `${dataset.name}.xlsx`, holds: messages.workbook },
  ];
}

/** The files that hold or explain all others. */
export function otherFiles({ dataset }: Sources): FileDescription[] {
  return [
    { name: `${dataset.name}.zip`, holds: messages.zip },
    { name: "datapackage.json", holds: messages.dataPackage },
    { name: "dcat.jsonld", holds: messages.dcat },
    { name: "series.csv", holds: messages.series },
    { name: "derived.csv", holds: messages.derived },
    { name: "checks.csv", holds: messages.checks },
    { name: feedFile, holds: messages.feed },
    { name: "README.txt", holds: messages.readme },
    { name: "TERMS.txt", holds: messages.terms },
    { name: "SHA256SUMS", holds: messages.checksums },
  ];
}

export function wholeFiles(sources: Sources): FileDescription[] {
  return [...allInOneFiles(sources), ...otherFiles(sources)];
}

/** The name under which a file is saved: of what data set, which version. `hk-high-tech-trade-1.0.0-table-1.csv` */
export function downloadName(file: string, { name, version }: Sources["dataset"]): string {
  const rest = file.startsWith(name) ? file.slice(name.length) : `-${file}`;
  return `${name}-${version}${rest}`;
}

/** A size in bytes for people: `832 B`, `11.4 kB` (a thousand bytes). */
export function formatSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
