import type { ReservedHeights } from "../heights.ts";

/** What an element may say of the figure it shows. */
export interface Wish {
  /** The address of an embed of ours, or nothing where `figure` names one. */
  readonly src: string | null;
  readonly figure: string | null;
  /** A language tag. A language that the site does not have is shown in English, any Chinese in Traditional Chinese. */
  readonly lang: string;
  readonly theme: string | null;
  readonly view: string | null;
}

export interface FrameAddress {
  readonly href: string;
  /** The figure in its language, as the heights name it. */
  readonly key: string;
}

/**
 * The address of the embed that an element asks for; nothing for a figure that there is not, or an address that is not an
 * embed of the site at `base`.
 */
export function frameAddress(wish: Wish, base: string, heights: ReservedHeights): FrameAddress | undefined {
  const { src, figure, lang } = wish;
  const own = `${lang.toLowerCase()}/${figure ?? ""}`;
  const other = `${lang.startsWith("zh") ? "zh-hant" : "en"}/${figure ?? ""}`;
  const wanted = src ?? `embed/${own in heights ? own : other}/`;
  if (!URL.canParse(wanted, base)) return undefined;
  const url = new URL(wanted, base);
  const key = Object.keys(heights).find((name) => url.href.split(/[?#]/)[0] === `${base}embed/${name}/`);
  if (!key) return undefined;
  for (const name of ["theme", "view"] as const) {
    const value = wish[name];
    if (value) url.searchParams.set(name, value);
  }
  return { href: url.href, key };
}
