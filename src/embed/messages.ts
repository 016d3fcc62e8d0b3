import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { besideSource, sourceLine } from "../figures/provenance.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";

/** Words of the embeds themselves; the comment says where each stands. */
export const embedMessages = defineMessages("embed/messages", {
  /** Under the figure: who published its numbers, then whose charts and words these are. */
  source: {
    en: (line: string, ours: string) => `${line}. ${ours}`,
    "zh-hant": (line, ours) => `${line}。${ours}`,
  },
  /** Opens the notes under the figure. */
  notes: { en: "Notes", "zh-hant": "註釋" },
  /** Links under the figure: to its image, and to the code that shows it elsewhere. */
  image: { en: "Image", "zh-hant": "圖像" },
  embedThis: { en: "Embed this", "zh-hant": "嵌入" },
});

/** Who published a figure's numbers, and whose charts and words an embed shows, in one run. */
export function embedSource(sources: Sources, id: FigureId): Localized {
  return say(embedMessages.source, sourceLine(sources, id), besideSource(sources));
}
