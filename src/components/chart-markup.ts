import { chartSizes } from "../charts/context.ts";
import { colorsWithoutStyles } from "../charts/theme.ts";
import type { FigureId } from "../data/observation.ts";
import { drawing } from "../figures/drawing.ts";
import { type Edition, presentEdition } from "../prose/edition.ts";
import type { View } from "../figures/figure.ts";
import { joinLanguages, type Languages, type Localized } from "../i18n/locales.ts";
import { langTag, phrasesOf } from "../i18n/languages.ts";
import { attributes, type Markup, markup, trusted } from "../lib/markup.ts";
import { descriptionId } from "../prose/article.ts";

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

/** A word with a hyphen in it, at which browsers break lines. */
const hyphenated = /(\p{L}+(?:-\p{L}+)+)/u;
const unbroken = (text: string, index: number) => (index % 2 === 0 ? text : markup`<span class="whole">${text}</span>`);

/** A heading whose lines end between words; in several languages each has a line of its own. HTML that is XML too. */
export function phrasesMarkup(text: Localized, languages: Languages, mark = ""): Markup {
  const lines = languages.map((locale) => {
    const lang = languages.length > 1 ? langTag[locale] : undefined;
    const phrases = phrasesOf(text[locale], locale).map(
      (phrase, index) => markup`${index > 0 && trusted("<wbr/>")}${phrase.split(hyphenated).map(unbroken)}`,
    );
    return markup`<span${attributes({ class: "line phrases", lang })}>${mark}${phrases}</span>`;
  });
  return markup`${lines}`;
}
