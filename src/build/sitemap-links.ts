import { langTag } from "../i18n/languages.ts";
import { type Locale, locales } from "../i18n/locales.ts";

interface Entry {
  readonly url: string;
}

export interface Alternate {
  readonly lang: string;
  readonly url: string;
}

/**
 * The same page in each language, for the sitemap: `/en/…` and `/zh-hant/…` are twins, and the side-by-side page at the
 * root stands for readers of any other language (`x-default`). `root` is the site's address, with a slash at its end.
 */
export function languageLinks({ url }: Entry, root: string): Alternate[] {
  const [first, ...rest] = url.slice(root.length).split("/");
  const isRoot = url === root;
  if (!isRoot && !locales.includes(first as Locale)) return [];
  const path = isRoot ? "" : rest.join("/");
  const twins = locales.map((locale) => ({ lang: langTag[locale], url: `${root}${locale}/${path}` }));
  return path === "" ? [...twins, { lang: "x-default", url: root }] : twins;
}
