import { viewName } from "../../data/addresses.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";
import { numbersLine, oursLine } from "../../figures/provenance.ts";
import type { Locale } from "../../i18n/locales.ts";
import { strings } from "../../i18n/strings.ts";
import { articleHeadline, headlineOf } from "../../prose/said.ts";
import { type Card, card, cardSize } from "./card.ts";
import { articleChart, cardChart } from "./card-chart.ts";
import { embeddedFonts, withFontRules } from "./frame.ts";
import { png } from "./png.ts";
import { sheet } from "./sheet.ts";

/** The width of a figure's PNG, in pixels. */
export const imageWidth = 1600;

/** The kinds of a view's images: drawn in light and in dark colours, of pixels, and a social card. */
const kinds = ["svg", "dark.svg", "png", "og.png"] as const;
type Kind = (typeof kinds)[number];

interface Image {
  readonly id: FigureId;
  readonly view: string;
  readonly kind: Kind;
}

/** Every view's images by their names: `table-1.svg` is one of the default view, `table-1.growth.svg` one of another. */
const images: ReadonlyMap<string, Image> = new Map(
  figureIds.flatMap((id) =>
    figures[id].views.flatMap(({ id: view }) =>
      kinds.map((kind) => [`${viewName(id, view)}.${kind}`, { id, view, kind }] as const),
    ),
  ),
);

const articleCardName = "article.og.png";

/** The names of all images of a language: those of every view, and the article's card. */
export const imageNames: readonly string[] = [articleCardName, ...images.keys()];

/** The bytes of an image by its name. They follow from the site alone: no clock, no machine. */
export async function imageFile(site: Site, locale: Locale, name: string): Promise<Buffer> {
  if (name === articleCardName) return png(card(articleCard(site, locale)), cardSize.width);
  const image = images.get(name);
  if (!image) throw new Error(`There is no image ${name}; there are ${imageNames.join(", ")}`);
  const { id, view, kind } = image;
  if (kind === "og.png") return png(card(viewCard(site, id, locale, view)), cardSize.width);
  const drawn = sheet(site, { id, view, locale, theme: kind === "dark.svg" ? "dark" : "light" });
  if (kind === "png") return png(drawn, imageWidth);
  return Buffer.from(withFontRules(drawn, await embeddedFonts(drawn)));
}

/** The size of a view's PNG, in pixels. */
export function imageSize(site: Site, id: FigureId, locale: Locale, view: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(sheet(site, { id, view, locale }))!;
  return { width: imageWidth, height: Math.round((imageWidth * Number(height)) / Number(width)) };
}

/** The card of a view: its finding over a few strokes that show it. */
function viewCard(site: Site, id: FigureId, locale: Locale, view: string): Card {
  const { data, sources } = site;
  const { number, views } = figures[id];
  const shown = views.find((one) => one.id === view)!;
  const { subject, draw } = cardChart(data, id, shown);
  return {
    kicker: {
      lead: strings.siteName[locale],
      rest: `${number[locale]} · ${subject[locale]}`,
    },
    headline: headlineOf(id, view, site)[locale],
    chart: draw,
    source: lines(sources, locale),
    locale,
  };
}

/** The article's card shows what its headline says. */
function articleCard(site: Site, locale: Locale): Card {
  const { subject, draw } = articleChart(site.data);
  return {
    kicker: { lead: strings.siteName[locale], rest: subject[locale] },
    headline: articleHeadline(site)[locale],
    chart: draw,
    source: lines(site.sources, locale),
    locale,
  };
}

/** Whose numbers, whose charts and words. */
const lines = (sources: Site["sources"], locale: Locale) => [numbersLine(sources)[locale], oursLine(sources)[locale]];
