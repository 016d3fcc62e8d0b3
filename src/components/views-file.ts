import type { FigureId } from "../data/observation.ts";
import { figures } from "../figures/index.ts";
import type { Languages } from "../i18n/locales.ts";
import { type Markup, markup } from "../lib/markup.ts";
import { headlineOf } from "../prose/said.ts";
import { chartMarkup, phrasesMarkup } from "./chart-markup.ts";

/** One view as the article shows it when it is chosen there. */
interface DrawnView {
  readonly id: string;
  readonly headline: Markup;
  readonly chart: Markup;
}

const known = new Map<string, readonly DrawnView[]>();

function drawnViews(figure: FigureId, languages: Languages): readonly DrawnView[] {
  const key = [figure, ...languages].join();
  const views =
    known.get(key) ??
    figures[figure].views.map((view) => ({
      id: view.id,
      headline: phrasesMarkup(headlineOf(figure, view.id), languages),
      chart: chartMarkup(figure, view, languages),
    }));
  if (!import.meta.env.DEV) known.set(key, views);
  return views;
}

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
