import { defineMessages } from "./messages.ts";

/**
 * Words of the interface, both languages on one line. The comment over each says where it stands, for whoever
 * translates it into a third.
 */
export const strings = defineMessages("i18n/strings", {
  /** Name of the site, at the top of every page. */
  siteName: { en: "Hong Kong’s trade in technology", "zh-hant": "香港的科技貿易" },
  /** Label of the language links, read aloud only. */
  languages: { en: "Languages", "zh-hant": "語言" },
  /** Link to the page that shows both languages. */
  sideBySide: { en: "Side by side", "zh-hant": "中英對照" },
  /** First link of a page, seen when focused by keyboard. */
  skip: { en: "Skip to content", "zh-hant": "跳至正文" },
  /** Label of the strip of key figures, read aloud only. */
  keyFigures: { en: "Key figures", "zh-hant": "主要數字" },
  /** Heading over the technical terms. */
  glossary: { en: "Glossary", "zh-hant": "詞彙" },
  /** Over the three sentences at the top of the article. */
  inBrief: { en: "In brief", "zh-hant": "摘要" },
  /** Before the notes under a figure: what they say is the source’s, unless they are called notes by this site. */
  notes: { en: "Notes, in this site’s words", "zh-hant": "註釋（以本站文字撰寫）" },
  /** Before the source line under a figure. */
  source: { en: "Source", "zh-hant": "資料來源" },
  /** Label of the row of views, read aloud only. */
  views: { en: "Views", "zh-hant": "檢視方式" },
  /** Before the links to a figure's other views, under its chart in the article. */
  otherViews: { en: "Other charts", "zh-hant": "其他圖表" },
  /** Opens the table under a chart. */
  asTable: { en: "Show as a table", "zh-hant": "以表格顯示" },
  /** A box to tick over a table: a phone then shows the official names of its rows instead of short ones. */
  officialNames: { en: "Official names", "zh-hant": "正式全名" },
  /** Opens the paragraph that says in words what a chart shows. */
  description: { en: "Description", "zh-hant": "文字描述" },
  /** Label of the links under a figure, read aloud only. */
  actions: { en: "Use this chart or table", "zh-hant": "使用此圖表" },
  /** Link to a figure's own page. */
  figurePage: { en: "Page of its own", "zh-hant": "圖表專頁" },
  /** Link or heading: how to embed the figure. */
  embed: { en: "Embed", "zh-hant": "嵌入" },
  /** Link to the tidy CSV. */
  tidyCsv: { en: "Data (CSV)", "zh-hant": "數據（CSV）" },
  /** Link to the CSV for spreadsheets. */
  excelCsv: { en: "As published (CSV for Excel)", "zh-hant": "原表（Excel 用 CSV）" },
  /** From a figure page back to its place in the article. */
  backToArticle: { en: "Read it in the article", "zh-hant": "在文章中閱讀" },
  /** Link to the embed as it stands alone. */
  embedAlone: { en: "Open the embed on its own", "zh-hant": "單獨顯示嵌入版" },
  /** Heading over the citation. */
  cite: { en: "Cite", "zh-hant": "引用" },
  /** Heading over the links to the other figures. */
  allFigures: { en: "All tables and charts", "zh-hant": "所有圖表" },
  /** Heading of the box at the end of the article. */
  sourceAndMethod: { en: "Source and method", "zh-hant": "資料來源及方法" },
  /** Before the years that the numbers are of. */
  years: { en: "Years", "zh-hant": "年份" },
  /** Before the name of who publishes the site. */
  publishedBy: { en: "Published by", "zh-hant": "發布者" },
  /** Link to the list of releases. */
  corrections: { en: "Releases and corrections", "zh-hant": "版本及更正" },
  /** Link to the source's own page of its publication, where newer numbers are. */
  digestPage: {
    en: "The Digest on the department’s own site, with newer issues",
    "zh-hant": "統計處網站上的《香港統計月刊》及其後各期",
  },
  /** Before the address for enquiries. */
  enquiries: {
    en: "Enquiries about the statistics, as printed in the source; the department has no part in this site",
    "zh-hant": "統計數字查詢（按原文所載；統計處與本站無關）",
  },
  /** Label of a telephone number. */
  phone: { en: "Tel.", "zh-hant": "電話" },
  /** Label of an e-mail address. */
  email: { en: "E-mail", "zh-hant": "電郵" },
  /** Scrollable table, read aloud only; the table's name follows. */
  scrollTable: { en: "Table, scrolls sideways", "zh-hant": "表格，可左右捲動" },
  /** In an embed: link to the figure in the article. */
  readArticle: { en: "Read the article", "zh-hant": "閱讀全文" },
  /** Page not found: heading. */
  notFound: { en: "Page not found", "zh-hant": "找不到頁面" },
  /** Page not found: what to do. */
  notFoundHint: { en: "It may have moved. Start from the article:", "zh-hant": "頁面可能已經移動。請由文章開始：" },
  /** Between a figure's number and its title. */
  numberSeparator: { en: ". ", "zh-hant": "　" },
  /** In the head of every page: label of the links to the site's pages, read aloud only; then those links. */
  site: { en: "This site", "zh-hant": "本站" },
  data: { en: "Data", "zh-hant": "數據" },
  checks: { en: "Checks", "zh-hant": "核對" },
  embedding: { en: "Embedding", "zh-hant": "嵌入" },
  /** Before the choice of a language to read in, where two have no room side by side. */
  readIn: { en: "Show on this page", "zh-hant": "本頁顯示" },
  /** Of that choice: one language over the other. */
  both: { en: "Both", "zh-hant": "兩者" },
  /** Opens the list of the article's sections and figures. */
  contents: { en: "Contents", "zh-hant": "目錄" },
});
