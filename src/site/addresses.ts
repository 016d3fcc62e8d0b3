import type { FigureId } from "../data/observation.ts";
import type { Locale } from "../i18n/locales.ts";

/** Every address of the site, relative to its base path. */
export const addresses = {
  parallel: () => "",
  article: (locale: Locale) => `${locale}/`,
  figure: (locale: Locale, figure: FigureId) => `${locale}/figures/${figure}/`,
  embed: (locale: Locale, figure: FigureId) => `embed/${locale}/${figure}/`,
  tidyCsv: (figure: FigureId) => `data/${figure}.csv`,
  excelCsv: (figure: FigureId) => `data/${figure}.excel.csv`,
  sitemap: () => "sitemap-index.xml",
} as const;

/** An address as a link within the site, below the base path it is built for. */
export function href(address: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${address}`;
}

/** An address as others must write it: with the origin the site is built for. */
export function absoluteUrl(address: string): string {
  return new URL(href(address), import.meta.env.SITE).href;
}
