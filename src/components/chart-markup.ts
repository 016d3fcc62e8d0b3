import { chartSizes } from "../charts/context.ts";
import { colorsWithoutStyles } from "../charts/theme.ts";
import type { FigureId } from "../data/observation.ts";
import { drawing } from "../figures/drawing.ts";
import { figures } from "../figures/index.ts";
import { type Edition, presentEdition } from "../prose/edition.ts";
import type { View } from "../figures/figure.ts";
import { joinLanguages, type Languages } from "../i18n/locales.ts";
import { attributes, type Markup, markup, trusted } from "../lib/markup.ts";
import { descriptionId } from "../prose/article.ts";
import { headlineOf } from "../prose/said.ts";
import { phrasesMarkup } from "./heading-markup.ts";

/** Where no styles reach (a browser's reader view), this drawing stands alone. */
const bareSize = "medium";

/**
 * A view drawn at every size, one after the other. The container's width decides which is shown (`Chart.astro`), and only that
 * one is read aloud. HTML that is XML too.
 */
export function chartMarkup(
  figure: FigureId,
  view: View,
  languages: Languages,
  edition: Edition = presentEdition(),
): Markup {
  const label = joinLanguages(edition.alt(figure, view.id), languages);
  const describedBy = descriptionId(figure);
  const drawings = chartSizes.map((size) => {
    const { source } = drawing(edition.data, { figure, view, size, languages }, { label, describedBy });
    // Browsers without pictures show the words of a drawing one after the other.
    const apart = trusted(colorsWithoutStyles(source).replaceAll("</text>", "</text> "));
    const hidden = size === bareSize ? undefined : "hidden";
    return markup`<div${attributes({ class: "drawing", hidden })}>${apart}</div>`;
  });
  return markup`${drawings}`;
}

/** The views of a figure as the article shows each when it is chosen there. */
const drawnViews = (figure: FigureId, languages: Languages) =>
  figures[figure].views.map((view) => ({
    id: view.id,
    headline: phrasesMarkup(headlineOf(figure, view.id), languages),
    chart: chartMarkup(figure, view, languages),
  }));

/** The views of a figure, for the article's script: a file of XML, as scripts of the site may not turn text into markup. */
export function viewsFile(figure: FigureId, languages: Languages): string {
  const views = drawnViews(figure, languages).map(
    ({ id, headline, chart }) => markup`<section id="${id}"><div>${headline}</div><div>${chart}</div></section>\n`,
  );
  return markup`<article xmlns="http://www.w3.org/1999/xhtml">\n${views}</article>\n`.source;
}

/** The characters of all views of a figure, which the page must have fonts for: in headlines, in drawings, in bold there. */
export function charactersOfViews(figure: FigureId, languages: Languages) {
  const views = drawnViews(figure, languages);
  const [strong, plain] = [new Set<string>(), new Set<string>()];
  for (const { chart } of views) {
    let isText = false;
    for (const [, tag, named = "", text = ""] of chart.source.matchAll(/<(text|tspan)([^>]*)>([^<]*)/g)) {
      const isStrong = named.includes("strong");
      if (tag === "text") isText = isStrong;
      for (const character of text) (isStrong || isText ? strong : plain).add(character);
    }
  }
  const headlines = new Set(views.flatMap(({ headline }) => [...headline.source.replace(/<[^>]*>/g, "")]));
  const joined = (characters: ReadonlySet<string>) => [...characters].sort().join("").trim();
  return { headlines: joined(headlines), plain: joined(plain), strong: joined(strong) };
}
