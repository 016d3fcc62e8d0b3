import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { embedSize } from "./size.ts";
import type { Locale } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";
import { absoluteUrl, addresses } from "../data/addresses.ts";
import { cardSize } from "../publish/images/card-size.ts";
import { attributes, markup } from "../lib/markup.ts";
import { publisherUrl } from "../figures/provenance.ts";
import { numberedTitle } from "../figures/titles.ts";

/** An answer of type `rich` as oEmbed 1.0 defines it; sizes in CSS pixels, the age in seconds. */
export interface Oembed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** What a site is told that was given the address of a figure, and asks how to show it. */
export function oembed(site: Site, id: FigureId, locale: Locale): Oembed {
  const { publisher } = site.sources;
  const size = embedSize(site, id, locale);
  return {
    version: "1.0",
    type: "rich",
    title: numberedTitle(site.data, id)[locale],
    author_name: publisher.name[locale],
    author_url: publisherUrl(site.sources),
    provider_name: strings.siteName[locale],
    provider_url: absoluteUrl(addresses.article(locale)),
    cache_age: 86_400,
    ...size,
    html: oembedHtml(site, id, locale),
    thumbnail_url: absoluteUrl(addresses.image(locale, id, "og.png")),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
}

/**
 * A link for places that take no frame, then the frame: with no attribute and no element but those that WordPress keeps of
 * a site it does not know, and nothing between the tags of the frame.
 */
export function oembedHtml(site: Site, id: FigureId, locale: Locale): string {
  const title = numberedTitle(site.data, id)[locale];
  const frame = attributes({
    src: absoluteUrl(addresses.embed(locale, id)),
    ...embedSize(site, id, locale),
    frameborder: 0,
    marginwidth: 0,
    marginheight: 0,
    scrolling: "auto",
    title,
  });
  const page = absoluteUrl(addresses.figure(locale, id));
  return markup`<blockquote><a href="${page}">${title}</a></blockquote><iframe${frame}></iframe>`.source;
}

/** The same as XML, an element a field. */
export function oembedXml(answer: Oembed): string {
  const fields = Object.entries(answer).map(([name, value]) => markup`\n  <${name}>${String(value)}</${name}>`);
  return markup`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields}\n</oembed>\n`.source;
}
