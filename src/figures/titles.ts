import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import { figures } from "./index.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";

/** A figure's number and official title: `Table 1. External trade …` */
export function numberedTitle(data: Dataset, id: FigureId): Localized {
  const { number, title } = figures[id];
  const official = title(data);
  return everyLocale((locale) => `${number[locale]}${strings.numberSeparator[locale]}${official[locale]}`);
}
