import type { Subject } from "./codes.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { wider } from "./lines.ts";
import { embedHeights } from "./size.ts";
import { figures } from "../figures/index.ts";
import { langTag } from "../i18n/languages.ts";
import type { Locale } from "../i18n/locales.ts";
import { imageSize } from "../publish/images/files.ts";
import { absoluteUrl, addresses } from "../data/addresses.ts";
import { numberedTitle } from "../figures/titles.ts";

/** What an embed of a release may come to say over its figure once there is a newer one, in CSS pixels. */
const noticeHeight = 120;

/** What the codes that show a figure in other pages are made of: as it stands at any time, or as a release had it. */
export function embedSubject(site: Site, id: FigureId, locale: Locale, release?: string): Subject {
  const extra = release ? noticeHeight : 0;
  const { chart, table } = embedHeights(site, id, { locale, letters: wider });
  return {
    figure: id,
    lang: langTag[locale],
    title: numberedTitle(site.data, id)[locale],
    page: absoluteUrl(addresses.figure(locale, id)),
    embed: absoluteUrl(release ? addresses.pinnedEmbed(release, locale, id) : addresses.embed(locale, id)),
    png: absoluteUrl(addresses.image(locale, id, "png")),
    script: absoluteUrl(addresses.embedScript()),
    alt: figures[id].alt(site.facts)[locale],
    heights: { chart: chart.map((height) => height + extra), table: table.map((height) => height + extra) },
    image: imageSize(site, id, locale),
  };
}
