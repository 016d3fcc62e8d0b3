import { dictionaries } from "./dictionaries.ts";

/** The languages that messages are written in, side by side. */
export const sourceLocales = ["zh-hant", "en"] as const;

export type SourceLocale = (typeof sourceLocales)[number];

/**
 * The languages of the dictionaries. For the compiler there is always one more than there are, which nobody speaks (`und`): what
 * is written for just the languages of today does not compile.
 */
type DictionaryLocale = keyof (typeof dictionaries & { und: unknown });

const dictionaryLocales = Object.keys(dictionaries) as DictionaryLocale[];

/** The languages of the site, in the order in which they stand side by side. A locale is also its URL segment. */
export const locales = [...sourceLocales, ...dictionaryLocales] as const;

export type Locale = (typeof locales)[number];

/** The languages in which a thing is shown: one, or several side by side. */
export type Languages = readonly [Locale, ...Locale[]];

/** One value per language. A missing language is a type error. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** The same value for every language. */
export function everyLocale<T>(make: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}

/** Values of some languages as values of all: what a language lacks, it has from the first of those. */
export function withFallback<T>(given: Readonly<Record<string, T>>, languages: Languages): Localized<T> {
  return everyLocale((locale) => (languages.includes(locale) ? given[locale] : given[languages[0]]) as T);
}

/** Joins the languages shown into one line, for places that hold plain text only (an attribute, a CSV heading). */
export function joinLanguages(text: Localized, languages: Languages, separator = " "): string {
  return languages.map((locale) => text[locale]).join(separator);
}
