/** What `/embed.js` knows of the site. */
export interface KnownEmbeds {
  readonly locales: readonly string[];
  /** Each figure's id, the ids of its further views, and its usual heights on a phone and in a column of text, in CSS pixels: `a-1 growth table 720,510`. */
  readonly figures: readonly string[];
}

export type Attribute = (name: string) => string | null;

/** An embed that an element asks for: its address, and its usual heights, as `KnownEmbeds` has them. */
export type Wanted = readonly [address: string, ...heights: string[]];

/**
 * The embed that an element asks for by `src` (any embed of ours, of a release too) or by `figure`, with `view`,
 * `theme`, `plain` and `compact`; nothing for a figure or view that there is not, or an address that is not an embed of the
 * site at `base`.
 */
export function wantedEmbed(
  asked: Attribute,
  locale: string,
  base: string,
  { locales, figures }: KnownEmbeds,
): Wanted | undefined {
  const [src, view] = [asked("src"), asked("view")];
  const suffix = view && view !== "chart" ? `.${view}` : "";
  const wanted = src ?? `embed/${locale}/${asked("figure")}${suffix}/`;
  const url = URL.parse(wanted, base);
  const [, language = "", figure = "", shown = "table"] =
    url?.href.replace(base, "").match(/^embed\/(?:v\/[\d.]+\/)?([\w-]+)\/([\w-]+)(?:\.([\w-]+))?\/([?#]|$)/) ?? [];
  // The default view has no name there, and is known as the table is, which every figure has.
  const known = figures.find((entry) => entry.startsWith(`${figure} `)) ?? "";
  if (!url || !locales.includes(language) || !known.includes(` ${shown} `)) return undefined;
  for (const name of ["theme", "plain", "compact", ...(src ? ["view"] : [])]) {
    const value = asked(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  return [url.href, ...known.match(/\d{2,}/g)!];
}

/** The language of the site that is nearest to what an element is in: any Chinese is Traditional Chinese, all else English. */
export function localeOf(element: Pick<Element, "matches">, locales: readonly string[]): string {
  const isIn = (language: string) => element.matches(`:lang(${language})`);
  return locales.find(isIn) ?? (isIn("zh") ? "zh-hant" : "en");
}
