import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { figures } from "./index.ts";
import { numbersLine } from "./provenance.ts";

const words = defineMessages("figures/summary", {
  summary: {
    en: (headline: string, numbers: string) => `${headline}. ${numbers}`,
    "zh-hant": (headline, numbers) => `${headline}。${numbers}`,
  },
});

/** A figure's finding and whose numbers it rests on: what search engines and chats show beside its title. */
export function summaryOf({ facts, sources }: Pick<Site, "facts" | "sources">, id: FigureId): Localized {
  return say(words.summary, figures[id].headline(facts), numbersLine(sources));
}
