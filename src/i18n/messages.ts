import { dictionaries, type Dictionary } from "./dictionaries.ts";
import { everyLocale, type Locale, type Localized, locales, type SourceLocale, sourceLocales } from "./locales.ts";

/** A value in each language that messages are written in. */
type Source<T> = Readonly<Record<SourceLocale, T>>;
type Sources<T> = { readonly [K in keyof T]: Source<T[K]> };
type Messages<T> = { readonly [K in keyof T]: Localized<T[K]> };

const all = new Map<string, Sources<Record<string, unknown>>>();

/**
 * The words of a module, the source languages side by side: texts, or functions of what is put into them (one object with names
 * where that is more than three things). Dictionaries give the other languages, under the same names; where one lacks a message,
 * the first source language stands in, and `dictionaryFaults` tells. `place` is the path of the module in `src/`, without its ending.
 */
export function defineMessages<T extends Record<string, unknown>>(place: string, messages: Sources<T>): Messages<T> {
  all.set(place, { ...all.get(place), ...messages });
  const complete = Object.entries(messages as Sources<Record<string, unknown>>).map(([name, source]) => {
    const given: Readonly<Record<string, unknown>> = source;
    const inEach = everyLocale((locale) =>
      locale in given ? given[locale] : (dictionaryOf(locale)?.[place]?.[name] ?? source[sourceLocales[0]]),
    );
    return [name, inEach];
  });
  return Object.fromEntries(complete) as Messages<T>;
}

/** Every message of the modules loaded so far, with its source; of a message with blanks, its code. */
export function everyMessage(): { readonly place: string; readonly name: string; readonly source: Source<string> }[] {
  return [...all].flatMap(([place, messages]) =>
    Object.entries(messages).map(([name, source]) => {
      const texts = sourceLocales.map((locale) => [locale, onOneLine(source[locale])] as const);
      return { place, name, source: Object.fromEntries(texts) as Source<string> };
    }),
  );
}

/** What is put into a message: itself or, where it differs by language, what each puts; so are the parts of lists and objects. */
type Given<T> = T | Localized<T> | { readonly [K in keyof T]: Given<T[K]> };

/** A message in every language with what is put into it; in one language, it is called: `message[locale](…)`. */
export function say<A extends readonly unknown[]>(
  message: Localized<(...given: A) => string>,
  ...given: { readonly [I in keyof A]: Given<NoInfer<A[I]>> }
): Localized {
  return everyLocale((locale) => message[locale](...(given.map((part) => inLanguage(part, locale)) as never)));
}

function inLanguage(given: unknown, locale: Locale): unknown {
  if (Array.isArray(given)) return given.map((part) => inLanguage(part, locale));
  if (typeof given !== "object" || given === null) return given;
  if (isLocalized(given)) return given[locale];
  return Object.fromEntries(Object.entries(given).map(([name, part]) => [name, inLanguage(part, locale)]));
}

function isLocalized(value: object): value is Localized<unknown> {
  return locales.every((locale) => locale in value);
}

function dictionaryOf(locale: string): Dictionary | undefined {
  return (dictionaries as Readonly<Record<string, Dictionary>>)[locale];
}

/**
 * What is wrong with the dictionaries, a line each, as far as modules with messages have been loaded: what is missing, with the
 * words to translate; what is of another kind than the message; and what no module asks for.
 */
export function dictionaryFaults(): string[] {
  return Object.entries<Dictionary>(dictionaries).flatMap(([locale, dictionary]) => {
    const fault = (place: string, name: string, text: string) =>
      `src/i18n/dictionaries/${locale}.ts: ${place}, ${name}: ${text}`;
    const wanted = [...all].flatMap(([place, messages]) =>
      Object.entries(messages).flatMap(([name, source]) => {
        const problem = problemOf(dictionary[place]?.[name], source);
        return problem ? [fault(place, name, problem)] : [];
      }),
    );
    const unknown = Object.entries(dictionary).flatMap(([place, messages]) =>
      Object.keys(messages)
        .filter((name) => !Object.hasOwn(all.get(place) ?? {}, name))
        .map((name) => fault(place, name, "there is no such message")),
    );
    return [...wanted, ...unknown];
  });
}

/** What is wrong with a message of a dictionary; nothing where it can stand for the source. */
function problemOf(value: unknown, source: Source<unknown>): string | undefined {
  const first = source[sourceLocales[0]];
  if (value === undefined)
    return `missing. ${sourceLocales.map((locale) => `${locale}: ${onOneLine(source[locale])}`).join(" | ")}`;
  return kindOf(value) === kindOf(first) ? undefined : `is a ${kindOf(value)}, not a ${kindOf(first)}`;
}

/** What a message is, for people. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "string" ? "text" : typeof value;
}

function onOneLine(value: unknown): string {
  return String(value).replace(/\s+/g, " ");
}
