import { defineMessages } from "../i18n/messages.ts";

/** Words of the embed panel and of images; as in `strings.ts`, the comment says where each stands. */
export const panelMessages = defineMessages("components/embed-panel-messages", {
  /** Heading over the figure's images, their links (width or size follows), and before the words that stand in for one. */
  images: { en: "Images", "zh-hant": "圖像" },
  svg: { en: "SVG, for print and editing", "zh-hant": "SVG，適合印刷及編輯" },
  png: { en: "PNG, width in pixels:", "zh-hant": "PNG，闊度（像素）：" },
  card: { en: "Social card, PNG,", "zh-hant": "社交平台圖卡，PNG，" },
  alt: { en: "Alt text", "zh-hant": "替代文字" },
  /** Over the codes. */
  hint: {
    en: "Choose what suits your page; each snippet works as is.",
    "zh-hant": "按你的網頁選用，以下代碼均可直接貼上。",
  },
  /** Over the codes, where the site was built without the address that it will have. */
  local: {
    en: (origin: string) =>
      `These snippets point to ${origin}, which only this computer can open: the site was built without SITE_URL, the address where it will live.`,
    "zh-hant": (origin) =>
      `以下代碼指向 ${origin}，只有這部電腦可以開啟：建立網站時沒有以 SITE_URL 指明網站日後的網址。`,
  },
  /** The choices, and what can be chosen. */
  language: { en: "Language", "zh-hant": "語言" },
  theme: { en: "Colours", "zh-hant": "色彩" },
  light: { en: "Light", "zh-hant": "淺色" },
  dark: { en: "Dark", "zh-hant": "深色" },
  auto: { en: "Match the reader’s system", "zh-hant": "跟隨讀者系統" },
  transparent: { en: "Light, no background", "zh-hant": "淺色，無底色" },
  view: { en: "Show", "zh-hant": "顯示" },
  look: { en: "With", "zh-hant": "連同" },
  full: { en: "Title, views, source and links", "zh-hant": "標題、檢視方式、資料來源及連結" },
  plain: { en: "Views and links only (title and source are yours)", "zh-hant": "檢視方式及連結（標題及來源自行撰寫）" },
  compact: { en: "Headline and source only", "zh-hant": "標題句及資料來源" },
  width: { en: "Width in pixels (leave empty for full width)", "zh-hant": "闊度（像素；留空即與欄同闊）" },
  /** Names of the codes, and where each goes. */
  iframe: { en: "Frame", "zh-hant": "框架" },
  iframeFor: { en: "for any page", "zh-hant": "適用於任何網頁" },
  element: { en: "Element", "zh-hant": "元素" },
  elementFor: {
    en: "for pages that allow scripts; its height is set automatically",
    "zh-hant": "適用於容許執行程式碼的網頁，高度自動調整",
  },
  oembed: { en: "Address", "zh-hant": "網址" },
  oembedFor: {
    en: "for WordPress and other systems that support oEmbed; paste it on a line of its own",
    "zh-hant": "適用於 WordPress 等支援 oEmbed 的平台，獨佔一行",
  },
  image: { en: "Image", "zh-hant": "圖像" },
  imageFor: {
    en: "for newsletters and places that do not allow frames",
    "zh-hant": "適用於電郵及不接受框架的平台",
  },
  markdown: { en: "Markdown", "zh-hant": "Markdown" },
  markdownFor: { en: "for READMEs and static sites", "zh-hant": "適用於 README 及靜態網站" },
  /** Opens the preview; over its frames. */
  preview: { en: "Preview", "zh-hant": "預覽" },
  phone: { en: "On a phone, 360 px", "zh-hant": "手機，360 像素" },
  desk: { en: "On a desktop", "zh-hant": "電腦" },
});
