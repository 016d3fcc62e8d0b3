import { absoluteUrl, addresses } from "../data/addresses.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { defaultView, tableView } from "../figures/figure.ts";
import { numberedTitle, viewPaths, viewTitle } from "../figures/index.ts";
import { publisherUrl } from "../figures/provenance.ts";
import type { Locale } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";
import { attributes, markup } from "../lib/markup.ts";
import { cardSize } from "../publish/images/pictures.ts";
import { loadReleases } from "../publish/releases/load.ts";
import { editionOf, pinnedPaths } from "../publish/releases/pinned.ts";
import type { Release } from "../publish/releases/release.ts";
import { embedSize, otherWidths } from "./size.ts";
import { noticeHeight } from "./subject.ts";

/** What a request asks for: a view of a figure as it is now, in a column of some width; or a figure as a release had it. */
export interface Asked {
  readonly id: FigureId;
  readonly locale: Locale;
  readonly view?: string;
  /** In CSS pixels. */
  readonly width?: number;
  readonly release?: Release;
}

/** The answer of type `rich`, as oEmbed 1.0 defines it; sizes in CSS pixels, the age in seconds. A release has no thumbnail. */
export function oembed(site: Site, asked: Asked) {
  const { locale } = asked;
  const { publisher } = site.sources;
  return {
    version: "1.0",
    type: "rich",
    title: titleOf(site, asked),
    author_name: publisher.name[locale],
    author_url: publisherUrl(site.sources),
    provider_name: strings.siteName[locale],
    provider_url: absoluteUrl(addresses.article(locale)),
    cache_age: 86_400,
    ...sizeOf(site, asked),
    html: oembedHtml(site, asked),
    ...thumbnail(asked),
  };
}

function titleOf(site: Site, { id, locale, view = defaultView, release }: Asked): string {
  return (release ? numberedTitle(editionOf(release).data, id) : viewTitle(site.data, id, view))[locale];
}

function sizeOf(site: Site, { id, locale, view, width: asked, release }: Asked) {
  const { width, height } = embedSize(site, id, locale, view, asked);
  return { width, height: height + (release ? noticeHeight : 0) };
}

function thumbnail({ id, locale, view, release }: Asked) {
  if (release) return {};
  const address = addresses.image(locale, id, "og.png", view === tableView.id ? defaultView : view);
  return {
    thumbnail_url: absoluteUrl(address),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
}

/**
 * A link for places that take no frame, then the frame: with no attribute and no element but those that WordPress keeps of
 * a site it does not know, and nothing between the tags of the frame.
 */
export function oembedHtml(site: Site, asked: Asked): string {
  const { id, locale, view = defaultView, release } = asked;
  const title = titleOf(site, asked);
  const frame = attributes({
    src: absoluteUrl(release ? addresses.pinnedEmbed(release.version, locale, id) : addresses.embed(locale, id, view)),
    ...sizeOf(site, asked),
    frameborder: 0,
    marginwidth: 0,
    marginheight: 0,
    scrolling: "auto",
    title,
  });
  const page = absoluteUrl(addresses.figure(locale, id)) + (view === defaultView ? "" : `?view=${view}`);
  return markup`<blockquote><a href="${page}">${title}</a></blockquote><iframe${frame}></iframe>`.source;
}

/** The same as XML, an element a field. */
export function oembedXml(answer: ReturnType<typeof oembed>): string {
  const fields = Object.entries(answer).map(([name, value]) => markup`\n  <${name}>${String(value)}</${name}>`);
  return markup`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields}\n</oembed>\n`.source;
}

/** Route parameters of every answer, each at an address of its own: a server of files alone reads no query. */
export function answerPaths() {
  const views = viewPaths().map(({ params: { locale }, props }): Asked => ({ ...props, locale }));
  const sized = otherWidths.flatMap((width) => views.map((asked): Asked => ({ ...asked, width })));
  const pinned = pinnedPaths(loadReleases()).map(({ params: { locale, figure }, props }): Asked => ({
    ...props,
    locale,
    id: figure,
  }));
  return [...views, ...sized, ...pinned].map((asked) => {
    const [, place, figure] = /^oembed\/(.+)\/(.+)\.json$/.exec(addressOf(asked))!;
    return { params: { place, figure }, props: asked };
  });
}

function addressOf({ id, locale, view, width, release }: Asked): string {
  if (release) return addresses.pinnedOembed(release.version, locale, id, "json");
  if (width) return addresses.sizedOembed(width, locale, id, "json", view);
  return addresses.oembed(locale, id, "json", view);
}
