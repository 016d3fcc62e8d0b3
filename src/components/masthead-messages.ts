import { defineMessages } from "../i18n/messages.ts";

/** Words of the head of every page. */
export const mastheadMessages = defineMessages("components/masthead-messages", {
  /** Label of the links to the site's pages, read aloud only. */
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
