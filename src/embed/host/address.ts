/** What `/embed.js` knows of the site. */
export interface KnownEmbeds {
  readonly locales: readonly string[];
  /** By figure, the ids of its views, a space around each. */
  readonly views: Readonly<Record<string, string>>;
}

/** The attribute of an element by its name. */
export type Attribute = (name: string) => string | null;

/**
 * The address of the embed that an element asks for by `src` (any embed of ours, of a release too) or by `figure`, with `view`,
 * `theme`, `plain` and `compact`; nothing for a figure or view that there is not, or an address that is not an embed of the
 * site at `base`.
 */
export function frameAddress(
  asked: Attribute,
  locale: string,
  base: string,
  { locales, views }: KnownEmbeds,
): string | undefined {
  const [src, view] = [asked("src"), asked("view")];
  const suffix = view && view !== "chart" ? `.${view}` : "";
  const wanted = src ?? `embed/${locale}/${asked("figure") ?? ""}${suffix}/`;
  if (!URL.canParse(wanted, base)) return undefined;
  const url = new URL(wanted, base);
  const [, language = "", figure = "", shown = "chart"] =
    /^embed\/(?:v\/[\d.]+\/)?([\w-]+)\/([\w-]+)(?:\.([\w-]+))?\/$/.exec(url.href.split(/[?#]/)[0]!.replace(base, "")) ??
    [];
  if (!locales.includes(language) || !Object.hasOwn(views, figure) || !views[figure]!.includes(` ${shown} `))
    return undefined;
  for (const name of ["theme", "plain", "compact", ...(src ? ["view"] : [])]) {
    const value = asked(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}

/** The language of the site that is nearest to what an element is in: any Chinese is Traditional Chinese, all else English. */
export function localeOf(element: Pick<Element, "matches">, locales: readonly string[]): string {
  const isIn = (language: string) => element.matches(`:lang(${language})`);
  return locales.find(isIn) ?? (isIn("zh") ? "zh-hant" : "en");
}
