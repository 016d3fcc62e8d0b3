import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import { defaultView, tableView } from "./figure.ts";
import { figures } from "./index.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";

/** A figure's number and official title: `Table 1. External trade …` */
export function numberedTitle(data: Dataset, id: FigureId): Localized {
  const { number, title } = figures[id];
  const official = title(data);
  return everyLocale((locale) => `${number[locale]}${strings.numberSeparator[locale]}${official[locale]}`);
}

/** The same for one view: what is not the default view is named after the title. */
export function viewTitle(data: Dataset, id: FigureId, view: string): Localized {
  const title = numberedTitle(data, id);
  const named = view === defaultView ? undefined : [...figures[id].views, tableView].find((one) => one.id === view);
  return named ? everyLocale((locale) => `${title[locale]} · ${named.label[locale]}`) : title;
}
