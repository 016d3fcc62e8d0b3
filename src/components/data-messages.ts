import { defineMessages } from "../i18n/messages.ts";

/** What is told of the data under the title of their page. */
interface Lead {
  /** How many numbers there are, and how many signs in place of one. */
  readonly numbers: string;
  readonly title: string;
  readonly publication: string;
  readonly issue: string;
  readonly producer: string;
  readonly checks: number;
  readonly version: string;
}

/** Words of the data page, of downloads and of cells; as in `strings.ts`, the comment says where each stands. */
export const dataMessages = defineMessages("components/data-messages", {
  /** The data page in links, and its title; heading over a figure's data too. */
  data: { en: "The data", "zh-hant": "數據" },
  dataOfFigure: { en: "Data", "zh-hant": "數據" },
  dataTitle: { en: "The data, and how to read them", "zh-hant": "數據及讀取方法" },
  /** Under the title: what the data are, whence, and how they were checked. */
  lead: {
    en: ({ numbers, title, publication, issue, producer, checks, version }: Lead) =>
      `The ${numbers} printed in “${title}” (${publication}, ${issue}) by the ${producer}, checked against each other ${checks} times by this site. Version ${version}.`,
    "zh-hant": ({ numbers, title, publication, issue, producer, checks, version }) =>
      `${producer}於《${publication}》${issue}號〈${title}〉公布的 ${numbers}，本站互相核對 ${checks} 次。版本 ${version}。`,
  },
  /** Headings of the page's parts: the files that hold everything; those of each figure; what explains them. */
  whole: { en: "Everything at once", "zh-hant": "一次下載全部" },
  byFigure: { en: "By table and chart", "zh-hant": "按圖表下載" },
  columns: { en: "Columns of the tidy files", "zh-hant": "逐項數據（tidy data）檔的欄位" },
  codes: { en: "Codes", "zh-hant": "代碼" },
  terms: { en: "Terms of use", "zh-hant": "使用條款" },
  /** Heads of the columns of tables: of files, of columns, of codes. */
  file: { en: "File", "zh-hant": "檔案" },
  holds: { en: "What it holds", "zh-hant": "內容" },
  size: { en: "Size", "zh-hant": "大小" },
  column: { en: "Column", "zh-hant": "欄位" },
  type: { en: "Type", "zh-hant": "類型" },
  code: { en: "Code", "zh-hant": "代碼" },
  meaning: { en: "Meaning", "zh-hant": "含義" },
  /** Opens the preview and the reading lines of a figure; also their heading. */
  readIt: { en: "Preview and code to load it", "zh-hant": "預覽及讀取指令" },
  /** Caption of the preview of a file, and what is read aloud of the box in which it scrolls. */
  firstRows: {
    en: (file: string) => `Some columns of the first rows of ${file}`,
    "zh-hant": (file) => `${file} 首數行的部分欄位`,
  },
  /** Headings over citations. A figure's numbers are the source's; chart and words are this site's. */
  citeArticle: { en: "This article", "zh-hant": "本文" },
  citeSource: { en: "The source article", "zh-hant": "原文" },
  citeData: { en: "All the data", "zh-hant": "全部數據" },
  citeNumbers: { en: "The numbers", "zh-hant": "數字" },
  citeChart: { en: "The chart and its words", "zh-hant": "圖表及文字" },
  /** Opens the records for reference managers. */
  records: {
    en: "For reference managers: BibTeX, RIS, CSL-JSON",
    "zh-hant": "供文獻管理軟件使用：BibTeX、RIS、CSL-JSON",
  },
  /** Link from a figure's data to the explanation of the columns. */
  explained: { en: "What the columns mean", "zh-hant": "欄位說明" },
  /** Where to learn to cite a single number. */
  citeCell: {
    en: "To cite a single number, choose it in the table of its figure: its permanent link and citation appear.",
    "zh-hant": "如要引用單一數字，請在該圖表的表格中選取，即可取得永久連結及引用格式。",
  },
  /** Label of the panel that shows a chosen number, read aloud only. */
  cell: { en: "The number you chose", "zh-hant": "所選數字" },
  /** In the panel: before the number and its unit; what copies, and what hides it; the list of citation styles. */
  value: { en: "Value", "zh-hant": "數值" },
  unit: { en: "Unit", "zh-hant": "單位" },
  copyLink: { en: "Copy link", "zh-hant": "複製連結" },
  copyCitation: { en: "Copy citation", "zh-hant": "複製引用" },
  close: { en: "Close", "zh-hant": "關閉" },
  style: { en: "Citation style", "zh-hant": "引用格式" },
  /** Beside a snippet: copies it. */
  copy: { en: "Copy", "zh-hant": "複製" },
  /** Heading over the file of all numbers. */
  oneFile: { en: "One file with every number", "zh-hant": "全部數字，一個檔案" },
  /** Under it: what the addresses of releases are for. */
  keepVersion: {
    en: "These files follow the newest release. To rely on one version, use its own address:",
    "zh-hant": "以上檔案隨最新版本更新。如要固定使用某一版本，請用該版本的網址：",
  },
  /** Under the columns: which files have none of them. */
  asPrinted: {
    en: "The JSON files have the same columns, as names of their members, and the workbook has them in its sheet Data. The .excel.csv files and the other sheets look like the printed tables: items down, years across.",
    "zh-hant":
      "JSON 檔以同樣的欄位為成員名稱，活頁簿的「數據」工作表亦設有同樣的欄位。.excel.csv 檔及其他工作表則按原表排列，項目直列，年份橫列。",
  },
  /** Heading over the columns of checks.csv, derived.csv and series.csv: what stands before and after the file's name. */
  columnsOf: { en: ["Columns of", ""], "zh-hant": ["", "的欄位"] },
  /** From a figure to everything at once. */
  workbook: { en: "All numbers (Excel)", "zh-hant": "全部數字（Excel）" },
  archive: { en: "Everything (ZIP)", "zh-hant": "所有檔案（ZIP）" },
  /** After something was copied; or where the browser does not let a page copy: it is selected instead. */
  copied: { en: "Copied", "zh-hant": "已複製" },
  notCopied: { en: "Selected", "zh-hant": "已選取" },
  /** Under the table on a figure's page, where scripts run. */
  chooseCell: {
    en: "Choose a number in the table for its permanent link and citation.",
    "zh-hant": "在表格中選取數字，可取得其永久連結及引用格式。",
  },
});
