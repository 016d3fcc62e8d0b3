import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";
import { numbersLine, oursLine } from "../../figures/provenance.ts";
import type { Locale } from "../../i18n/locales.ts";
import { strings } from "../../i18n/strings.ts";
import { articleHeadline } from "../../prose/headline.ts";
import { cardSize } from "./card-size.ts";
import { type Card, card } from "./card.ts";
import { articleChart, cardChart } from "./card-chart.ts";
import { embeddedFonts } from "./fonts.ts";
import { withFontRules } from "./frame.ts";
import { png } from "./png.ts";
import { sheet } from "./sheet.ts";

/** The width of a figure's PNG, in pixels. */
export const imageWidth = 1600;

/** The names of all images of a language: a figure's as SVG, as PNG and as social card, and the article's card. */
export const imageNames: readonly string[] = [
  "article.og.png",
  ...figureIds.flatMap((id) => ["svg", "png", "og.png"].map((kind) => `${id}.${kind}`)),
];

/** The bytes of an image by its name. They follow from the site alone: no clock, no machine. */
export async function imageFile(site: Site, locale: Locale, name: string): Promise<Buffer> {
  const [id, ...kinds] = name.split(".") as [FigureId | "article", ...string[]];
  if (id === "article") return png(card(articleCard(site, locale)), cardSize.width);
  if (kinds[0] === "og") return png(card(figureCard(site, id, locale)), cardSize.width);
  const drawn = sheet(site, id, locale);
  if (kinds[0] === "png") return png(drawn, imageWidth);
  return Buffer.from(withFontRules(drawn, await embeddedFonts(drawn)));
}

/** The size of a figure's PNG, in pixels. */
export function imageSize(site: Site, id: FigureId, locale: Locale): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(sheet(site, id, locale))!;
  return { width: imageWidth, height: Math.round((imageWidth * Number(height)) / Number(width)) };
}

function figureCard({ data, facts, sources }: Site, id: FigureId, locale: Locale): Card {
  const { number, headline } = figures[id];
  const { subject, draw } = cardChart(data, id);
  return {
    kicker: {
      lead: strings.siteName[locale],
      rest: [number[locale], subject?.[locale]].filter(Boolean).join(" · "),
    },
    headline: headline(facts)[locale],
    chart: draw,
    source: lines(sources, locale),
    locale,
  };
}

/** The article's card shows what its headline says. */
function articleCard({ data, facts, sources }: Site, locale: Locale): Card {
  const { subject, draw } = articleChart(data);
  return {
    kicker: { lead: strings.siteName[locale], rest: subject![locale] },
    headline: articleHeadline(facts)[locale],
    chart: draw,
    source: lines(sources, locale),
    locale,
  };
}

/** Whose numbers, whose charts and words. */
const lines = (sources: Site["sources"], locale: Locale) => [numbersLine(sources)[locale], oursLine(sources)[locale]];
