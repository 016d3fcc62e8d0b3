import type { TradeFlow } from "../data/vocabulary.ts";

/**
 * The colours of the site, by what they mean. The stylesheet and the standalone images are both written from here, so
 * a chart looks the same wherever it stands. Marks name a role (`var(--imports)`), never a colour.
 */

/** Shades of a flow, strongest first, for parts of it that stand together. */
const shadeNames = [1, 2, 3, 4, 5] as const;

type Shade = `${TradeFlow}-${(typeof shadeNames)[number]}`;

export type ColorRole =
  "paper" | "ink" | "quiet" | "rule" | "link" | "exports" | "imports" | "balance" | "band" | "rest" | Shade;

export type Palette = Readonly<Record<ColorRole, string>>;

export const palettes: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#FBFAF6",
    ink: "#1A1D21",
    quiet: "#5A6067",
    rule: "#DEDDD9",
    link: "#0B5394",
    exports: "#006D77",
    imports: "#BC4B0F",
    balance: "#5B348F",
    band: "#DDD5E6",
    rest: "#8A8F94",
    ...shades("imports", ["#BC4B0F", "#CC7049", "#D99071", "#E4AB93", "#ECC3B0"]),
    ...shades("exports", ["#006D77", "#48888F", "#72A1A6", "#95B7BA", "#B4CBCC"]),
  },
  dark: {
    paper: "#15181B",
    ink: "#ECE9E2",
    quiet: "#A9AFB5",
    rule: "#33373A",
    link: "#8AB9F1",
    exports: "#57BFC7",
    imports: "#F2935C",
    balance: "#A07BE8",
    band: "#3A3150",
    rest: "#7C838A",
    ...shades("imports", ["#F2935C", "#C67B51", "#A06647", "#80553E", "#654636"]),
    ...shades("exports", ["#57BFC7", "#4C9EA5", "#428187", "#39696E", "#315559"]),
  },
};

/** The shade of a flow by rank, 0 the strongest; ranks past the last shade share it. */
export function shadeOf(flow: TradeFlow, rank: number): string {
  return color(`${flow}-${shadeNames[Math.min(rank, shadeNames.length - 1)]!}`);
}

/** A role as an attribute or style value. */
export function color(role: ColorRole): string {
  return `var(--${role})`;
}

/** What is drawn stronger for readers who ask for more contrast: nothing quieter than text. */
export const strongPalettes: Readonly<Record<"light" | "dark", Partial<Palette>>> = {
  light: { quiet: "#33383D", rule: "#767C82", link: "#08427A", band: "#BFAFD4", rest: "#63696F" },
  dark: { quiet: "#D3D6D9", rule: "#868D94", link: "#A9CDF7", band: "#5D5180", rest: "#A3A9AF" },
};

/**
 * The palettes as CSS: light, and on screens dark where the reader's system asks for it. Paper is light. In a page that can be
 * themed, `data-theme` decides before the system does.
 */
export function paletteStyles(isThemed = false): string {
  const both = (palette: Partial<Palette>, strong: Partial<Palette>, selector: string) =>
    `${selector}{${declarations(palette)}}@media (prefers-contrast:more){${selector}{${declarations(strong)}}}`;
  const dark = (selector: string) => both(palettes.dark, strongPalettes.dark, selector);
  return [
    both(palettes.light, strongPalettes.light, ":root"),
    `@media screen and (prefers-color-scheme:dark){${dark(isThemed ? ":root:not([data-theme=light],[data-theme=transparent])" : ":root")}}`,
    ...(isThemed ? [`@media screen{${dark(":root[data-theme=dark]")}}`] : []),
  ].join("\n");
}

/** An SVG whose colours are hex, for images that stand alone. Throws on a role that the palette lacks. */
export function resolveColors(svg: string, palette: Palette): string {
  return svg.replace(/"var\(--([\w-]+)\)"/g, (_, role: string) => {
    if (!Object.hasOwn(palette, role)) throw new Error(`The palette has no colour --${role}`);
    return `"${palette[role as ColorRole]}"`;
  });
}

/** An SVG that has the colours of paper where the page's styles do not reach it, as in a browser's reader view. */
export function colorsWithoutStyles(svg: string): string {
  return svg.replace(/"var\(--([\w-]+)\)"/g, (_, role: ColorRole) => `"var(--${role},${palettes.light[role]})"`);
}

function declarations(palette: Partial<Palette>): string {
  return Object.entries(palette)
    .map(([role, hex]) => `--${role}:${hex}`)
    .join(";");
}

function shades(flow: TradeFlow, hexes: readonly [string, string, string, string, string]) {
  return Object.fromEntries(hexes.map((hex, index) => [`${flow}-${index + 1}`, hex])) as Record<Shade, string>;
}
