import { defineMessages } from "../i18n/messages.ts";

/** Words of the page about embedding; as in `strings.ts`, the comment says where each stands. */
export const embeddingMessages = defineMessages("components/embedding-messages", {
  title: { en: "Embedding the charts and tables", "zh-hant": "嵌入圖表" },
  /** Under the title. */
  lead: {
    en: "Every chart and table can be shown on another website, in either language, together with its data, notes and source. Here is how to do it, and how well it worked in various kinds of host page.",
    "zh-hant":
      "每個圖表都可以放進其他網頁，中英文任擇，並附同數據、註釋和資料來源。以下是嵌入方法，以及在各類網頁實測的結果。",
  },
  /** Heading over the ways. */
  ways: { en: "Four ways, and options", "zh-hant": "四種方法及選項" },
  /** Names of the ways, and what to know of each. */
  frame: { en: "A frame", "zh-hant": "框架（iframe）" },
  frameHow: {
    en: "A few lines of HTML, for any page. The frame is as tall as the figure at any width from 280 px, and follows every change: in browsers that size frames by their content, by itself; in others by the line of script that comes with it. Where that is not run, the frame takes a height that suits its width, and nothing is cut. Some platforms remove styles too: enter the width of your column there, and the declared height fits it; a frame without a width has the height that a phone needs.",
    "zh-hant":
      "幾行 HTML，任何網頁適用。欄闊 280 像素或以上，框架均與圖表同高，其後有變亦會跟隨：瀏覽器能按內容調整框架的，會自行調整；其他瀏覽器由代碼附帶的一行程式調整。如該程式未能執行，框架會按欄闊採用合適高度，內容不會被截。個別平台連樣式亦會移除，請填上欄闊，代碼便會註明相應高度；不填闊度的框架，高度以手機所需為準。",
  },
  element: { en: "The element <hk-figure>", "zh-hant": "<hk-figure> 元素" },
  elementHow: {
    en: "A script and an element. The snippet reserves space before anything loads, the height is set automatically, and the chart loads only when the reader scrolls near it. It is as light or dark as the text around it, and in the language of the page, unless its attributes say otherwise: figure or src (any embed’s address), lang, theme, view, plain, compact. Where nothing can be shown, the link inside it is. The script also sets the height of plain frames from this site, except those with the attribute data-fixed.",
    "zh-hant":
      "一段程式加一個元素。代碼在圖表載入前已預留位置，高度自動調整，捲動至附近時才載入。除非屬性另有指明，圖表的深淺跟隨四周文字，語言跟隨網頁；可用的屬性有 figure 或 src（任何嵌入版的網址）、lang、theme、view、plain 及 compact。無法顯示時，會顯示元素內的連結。頁面上的普通框架亦會由這段程式調整高度，設有 data-fixed 屬性的除外。",
  },
  oembed: { en: "An address (oEmbed)", "zh-hant": "網址（oEmbed）" },
  oembedHow: {
    en: "In WordPress, Ghost and other systems that support oEmbed: paste the address of the chart’s page on a line of its own, or that of an embed to show another view or an earlier release. The answer is for a column 600 px wide; static files cannot read maxwidth, so answers for other widths have addresses of their own: oembed/360/… , oembed/480/… and oembed/760/… in place of oembed/….",
    "zh-hant":
      "在 WordPress、Ghost 等支援 oEmbed 的平台，貼上圖表專頁的網址，獨佔一行即可；貼上嵌入版的網址，則可顯示其他檢視方式或較早的版本。回應以 600 像素闊的欄為準；靜態檔案無法讀取 maxwidth，其他闊度的回應另有網址：以 oembed/360/…、oembed/480/… 或 oembed/760/… 代替 oembed/…。",
  },
  image: { en: "An image", "zh-hant": "圖像" },
  imageHow: {
    en: "For newsletters, slides and print: SVG (light or dark) or PNG that includes title, source and date, with alt text; as HTML or as Markdown. The SVG can also be pasted into a page as it is: its names and rules stay its own.",
    "zh-hant":
      "適合電郵通訊、簡報及印刷品：SVG（淺色或深色）或 PNG，已附標題、資料來源及日期，並備替代文字；代碼有 HTML 及 Markdown 兩種。SVG 亦可直接貼入網頁原始碼，其名稱及樣式不會影響網頁其他部分。",
  },
  options: { en: "Options in a frame’s address", "zh-hant": "框架網址的選項" },
  optionsHow: {
    en: "theme is light, dark, auto (the reader’s system) or transparent (light, without a background). plain leaves out title and source, for pages that write their own; compact shows headline, chart and source only. Each view of a chart has an address of its own, which works without scripts too. An earlier release has its numbers, headline, first view and table; its notes are worded as on the rest of this site.",
    "zh-hant":
      "theme 可為 light（淺色）、dark（深色）、auto（跟隨讀者系統）或 transparent（淺色而無底色）。plain 略去標題及資料來源，由網頁自行撰寫；compact 只顯示標題句、圖及資料來源。每種檢視方式各有網址，不執行程式亦可顯示。較早的版本只有首個檢視方式及表格，數字及標題句不變，註釋的字句則與本站其他頁面相同。",
  },
  /** Before the links to the figures' pages. */
  codes: {
    en: "The snippets, ready to copy, are on the page of each chart and table:",
    "zh-hant": "各圖表的專頁備有可直接複製的代碼：",
  },
  /** Heading over the results. */
  results: { en: "What works where", "zh-hant": "實測結果" },
  /** Under it. */
  measured: {
    en: ({ date, browsers, least, most, times }: Record<"date" | "browsers" | "least" | "most" | "times", string>) =>
      `Measured on ${date} in ${browsers}: all charts and tables in both languages, in columns ${least} to ${most} px wide; ${times} measurements in all. Each cell shows the worst result. The pages follow the published rules of each product, or run its own library (pym.js, iframe-resizer 4); the services themselves were not tested, nor were other browsers and versions. Errors in the console would be noted in the cells; only Chromium and Firefox report them.`,
    "zh-hant": ({ date, browsers, least, most, times }) =>
      `${date}以 ${browsers} 量度：所有圖表中英文版的圖及表格，欄闊 ${least} 至 ${most} 像素，共量度 ${times} 次，各格列出當中最差的結果。測試網頁按各產品公布的規則編寫，或直接採用其程式庫（pym.js、iframe-resizer 4），並非在有關服務上實測。其他瀏覽器及版本未有量度。主控台如有錯誤，會在格內列明；只有 Chromium 及 Firefox 會報告這類錯誤。`,
  },
  /** Caption of the table of results. */
  caption: { en: "What a reader sees of an embed", "zh-hant": "讀者所見的嵌入圖表" },
  /** Head of the column of hosts. */
  host: { en: "In a page with", "zh-hant": "所在網頁" },
  /** Under the table. */
  wordpress: {
    en: "WordPress limits frames from sites that it does not know to 1,000 px. Taller charts (a few, on phones) and tables scroll within the frame; nothing is lost.",
    "zh-hant":
      "對於不認識的網站，WordPress 最多給予框架 1,000 像素高度；較高的圖（手機上有數個）及表格會在框內捲動，內容不會遺漏。",
  },
  room2: {
    en: "While it is in view, <hk-figure> keeps the height it has reserved rather than move the text below; any blank space closes once the reader uses the chart.",
    "zh-hant": "讀者正在看的 <hk-figure> 會保持預留的位置，不會令下方文字移動；讀者使用圖表時，多餘的留白便會收起。",
  },
  dark: {
    en: "A dark page should request the dark version (theme=dark); <hk-figure> does so automatically where the text around it is light, also when that changes later.",
    "zh-hant": "深色網頁應指明使用深色圖表（theme=dark）；四周文字為淺色時，<hk-figure> 會自動選用，其後有變亦會跟隨。",
  },
});
