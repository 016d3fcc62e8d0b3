import type { Subject } from "../client/embed-codes.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { embedSize } from "../figures/embed-size.ts";
import { figures } from "../figures/index.ts";
import { langTag, type Locale } from "../i18n/locales.ts";
import { imageSize } from "../images/files.ts";
import { absoluteUrl, addresses } from "../site/addresses.ts";
import { numberedTitle } from "./titles.ts";

/** What the codes that show a figure in other pages are made of. */
export async function embedSubject(site: Site, id: FigureId, locale: Locale): Promise<Subject> {
  return {
    figure: id,
    lang: langTag[locale],
    title: numberedTitle(site.data, id)[locale],
    page: absoluteUrl(addresses.figure(locale, id)),
    embed: absoluteUrl(addresses.embed(locale, id)),
    png: absoluteUrl(addresses.image(locale, id, "png")),
    script: absoluteUrl(addresses.embedScript()),
    alt: figures[id].alt(site.facts)[locale],
    height: embedSize(site, id, locale).height,
    image: await imageSize(site, id, locale),
  };
}
