import { defineMessages } from "../i18n/messages.ts";

/** Words of the embeds themselves; the comment says where each stands. */
export const embedMessages = defineMessages("embed/messages", {
  /** Opens the notes under the figure. */
  notes: { en: "Notes", "zh-hant": "註釋" },
  /** Links under the figure: to its image, and to the code that shows it elsewhere. */
  image: { en: "Image", "zh-hant": "圖像" },
  embedThis: { en: "Embed this", "zh-hant": "嵌入此圖表" },
});
