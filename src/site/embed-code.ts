import type { FigureId } from "../data/observation.ts";
import type { Locale } from "../i18n/locales.ts";
import { absoluteUrl, addresses } from "./addresses.ts";

/** One line of HTML that shows a figure in another page. */
export function embedCode(figure: FigureId, locale: Locale, title: string): string {
  const src = absoluteUrl(addresses.embed(locale, figure));
  return `<iframe src="${src}" title="${title.replaceAll('"', "&quot;")}" width="100%" height="${embedHeight[figure]}" frameborder="0" scrolling="auto" style="frame-sizing: content-height"></iframe>`;
}

/** Heights, in CSS pixels, that show a figure's default view in a column of 600 px without scrolling. */
const embedHeight: Readonly<Record<FigureId, number>> = {
  "table-1": 1340,
  "chart-1": 830,
  "table-2": 1200,
  "table-3": 1200,
  "table-4": 950,
  "chart-2": 760,
  "chart-3": 830,
};
