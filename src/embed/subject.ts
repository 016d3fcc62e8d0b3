import { absoluteUrl, addresses } from "../data/addresses.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { defaultView, tableView } from "../figures/figure.ts";
import { figures, viewOf, viewTitle } from "../figures/index.ts";
import { langTag } from "../i18n/languages.ts";
import type { Locale } from "../i18n/locales.ts";
import { altOf } from "../prose/said.ts";
import { imageSize } from "../publish/images/files.ts";
import type { Subject, ViewSubject } from "./codes.ts";
import { inEachLook } from "./heights.ts";
import { embedHeights, wider } from "./size.ts";

/** What the codes that show a figure in other pages are made of. */
export function embedSubject(site: Site, id: FigureId, locale: Locale): Subject {
  const views = [...figures[id].views, tableView].map(({ id: view }) => [view, viewSubject(site, id, locale, view)]);
  return {
    figure: id,
    lang: langTag[locale],
    page: absoluteUrl(addresses.figure(locale, id)),
    script: absoluteUrl(addresses.embedScript()),
    views: Object.fromEntries(views) as Subject["views"],
  };
}

function viewSubject(site: Site, id: FigureId, locale: Locale, view: string): ViewSubject {
  const drawn = viewOf(id, view);
  const image = (kind: "svg" | "dark.svg" | "png") => absoluteUrl(addresses.image(locale, id, kind, drawn.id));
  return {
    title: viewTitle(site.data, id, view)[locale],
    embed: absoluteUrl(addresses.embed(locale, id, view)),
    heights: embedHeights(site, id, view, { locale, letters: wider }),
    image: { svg: image("svg"), dark: image("dark.svg"), png: image("png"), ...imageSize(site, id, locale, drawn.id) },
    alt: altOf(id, drawn.id, site)[locale],
  };
}

/** What an embed of a release may come to say over its figure once there is a newer one, in CSS pixels. */
export const noticeHeight = 120;

/** The same for a figure as a release had it, which has its default view. */
export function pinnedSubject(site: Site, id: FigureId, locale: Locale, version: string): Subject {
  const subject = embedSubject(site, id, locale);
  const { heights, ...view } = subject.views[defaultView]!;
  const higher = inEachLook((look) => heights[look].map((height) => height + noticeHeight));
  const embed = absoluteUrl(addresses.pinnedEmbed(version, locale, id));
  const pinned = { ...view, embed, heights: higher };
  return { ...subject, views: { [defaultView]: pinned } };
}
