import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { embedSize } from "../figures/embed-size.ts";
import type { Locale } from "../i18n/locales.ts";
import { absoluteUrl, addresses } from "../site/addresses.ts";
import { markup } from "./markup.ts";
import { numberedTitle } from "./titles.ts";

/** One line of HTML that shows a figure in another page. */
export function embedCode(site: Site, figure: FigureId, locale: Locale): string {
  const { height } = embedSize(site, figure, locale);
  return markup("iframe", {
    src: absoluteUrl(addresses.embed(locale, figure)),
    title: numberedTitle(site.data, figure)[locale],
    width: "100%",
    height,
    frameborder: 0,
    scrolling: "auto",
    loading: "lazy",
    style: "frame-sizing: content-height",
  });
}
