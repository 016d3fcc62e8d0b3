import { langTag, phrasesOf } from "../i18n/languages.ts";
import type { Languages, Localized } from "../i18n/locales.ts";
import { attributes, type Markup, markup, trusted } from "../lib/markup.ts";

/** A title as the source prints it: the number of its note, `(1)`, is raised. */
export function raiseMarks(title: string): Markup {
  return markup`${title.split(/(\(\d+\))/).map((part, index) => (index % 2 === 1 ? markup`<sup>${part}</sup>` : part))}`;
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
