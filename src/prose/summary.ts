import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { defaultView } from "../figures/figure.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { numbersLine } from "../figures/provenance.ts";
import { headlineOf } from "./said.ts";

const words = defineMessages("prose/summary", {
  summary: {
    en: (headline: string, numbers: string) => `${headline}. ${numbers}`,
    "zh-hant": (headline, numbers) => `${headline}。${numbers}`,
  },
});

/** A figure's finding and whose numbers it rests on: what search engines and chats show beside its title. */
export function summaryOf(site: Site, id: FigureId): Localized {
  return say(words.summary, headlineOf(id, defaultView, site), numbersLine(site.sources));
}
