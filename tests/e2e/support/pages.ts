import { figureIds } from "../../../src/data/observation.ts";
import { locales } from "../../../src/i18n/locales.ts";
import { addresses } from "../../../src/data/addresses.ts";

/** The article in all its forms. */
export const articlePages: readonly string[] = [addresses.parallel(), ...locales.map(addresses.article)];

export const figurePages: readonly string[] = locales.flatMap((locale) =>
  figureIds.map((figure) => addresses.figure(locale, figure)),
);

export const embedPages: readonly string[] = locales.flatMap((locale) =>
  figureIds.map((figure) => addresses.embed(locale, figure)),
);

/** Pages about the article: how it was checked, what can be taken away, how it is shown elsewhere. */
export const otherPages: readonly string[] = [addresses.checks, addresses.dataPage, addresses.embedding].flatMap(
  (address) => locales.map(address),
);

export const allPages: readonly string[] = [
  ...articlePages,
  ...figurePages,
  ...embedPages,
  ...otherPages,
  addresses.dataFolder(),
];

/** A page's name in a test's title; the parallel article has no path of its own. */
export const nameOf = (address: string): string => address || "side by side";
