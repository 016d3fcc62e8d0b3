/**
 * The faces of the site, and the contract between the pages and the subsetter.
 *
 * A page's fonts hold the characters of that page (or of its group) and no more. For that the subsetter must know which
 * text is shown in which face, without a browser. These rules decide it; `faceStyles` says the same in CSS, so that what
 * is drawn and what is shipped cannot disagree. A layout does three things:
 *
 * 1. `<html data-fonts="article-en" data-face="serif">`. `data-fonts` names the group: all pages of one group share one
 *    set of font files (`article-en`, `article-both`, `embed-en-table-1` …). `data-face` is the page's own family; without
 *    it the page is serif.
 * 2. `<Fonts />` (src/fonts/Fonts.astro) in the head, before any other style.
 * 3. Another family anywhere below: `data-face="sans"` or `data-face="serif"` on that element, never `font-family`.
 *    Text belongs to the nearest `data-face` above it; that holds for SVG text too.
 *
 * Two weights each: text inside `strongSelector` is bold (700), all other text is regular (400). `font-weight` stands
 * nowhere else. `font-size` is free. `code`, `pre`, `kbd`, `samp` are monospaced (`--mono`: the reader's own font,
 * with the sans for what that lacks). There is no italic.
 *
 * Digits: all ten of Noto Sans HK are lining and equally wide, so tables and charts are `sans`. Those of Noto Serif HK
 * are lining but not equally wide, and the font has no `tnum`: never align numbers in serif.
 *
 * A page whose `<html>` has `data-one-face` is all in the regular weight of its own family, whatever is bold elsewhere, and
 * carries that font within itself: a frame in another site can fetch none, and waits for nothing.
 *
 * Text that CSS or a script brings in must be digits, or stand in the HTML too (hidden will do, or `data-template`,
 * `data-short`, `data-earlier` or `data-keys`). What is for the ear alone (`hiddenClass`) is never drawn and needs no glyphs.
 */

export type Family = "serif" | "sans";

/** One font file: a family in one weight. */
export interface Face {
  readonly family: Family;
  readonly strong: boolean;
  readonly weight: number;
  /** The full font, in `node_modules`. */
  readonly file: string;
}

/** Family names, as CSS knows them. */
export const familyName: Readonly<Record<Family, string>> = { serif: "Noto Serif HK", sans: "Noto Sans HK" };

export const faces: readonly Face[] = [
  { family: "serif", strong: false, weight: 400, file: "noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf" },
  { family: "serif", strong: true, weight: 700, file: "noto-serif-hk/700Bold/NotoSerifHK_700Bold.ttf" },
  { family: "sans", strong: false, weight: 400, file: "noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf" },
  { family: "sans", strong: true, weight: 700, file: "noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf" },
];

/** The face of a family in one of its two weights. */
export function faceOf(family: Family, strong: boolean): Face {
  return faces.find((face) => face.family === family && face.strong === strong)!;
}

/** A name for a face, used in file names: `serif-400`. */
export function faceName({ family, weight }: Face): string {
  return `${family}-${weight}`;
}

/** Elements whose text is bold. */
export const strongElements = ["h1", "h2", "h3", "h4", "strong", "b"] as const;
export const strongClass = "strong";
/** The class of a heading that is regular. */
export const regularClass = "regular";
const strongSelector = [...strongElements.map((name) => `${name}:not(.${regularClass})`), `.${strongClass}`].join(",");

/** The class of text that is read aloud and never drawn; it stays so when focused. */
export const hiddenClass = "visually-hidden";

/** Elements whose text is monospaced. */
export const monoElements = ["code", "pre", "kbd", "samp"] as const;

/** The family of the page when `<html>` has no `data-face`. */
export const defaultFamily: Family = "serif";

/**
 * Font stacks. The reader's own fonts stand right behind ours: they draw Chinese until ours has come. Never put the other
 * family between them, which may be there already, in part: it would draw some characters of a word and leave the rest.
 */
export const stacks = {
  serif: `"Noto Serif HK","Songti TC","Noto Serif CJK HK","Noto Serif CJK TC",PMingLiU,Georgia,serif`,
  sans: `"Noto Sans HK","PingFang HK","Microsoft JhengHei","Noto Sans CJK HK","Noto Sans CJK TC",system-ui,sans-serif`,
  mono: `ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans HK",monospace`,
} as const;

const strong = `:is(${strongSelector})`;

/**
 * The rules above as CSS; `<Fonts />` puts it into the page. The quotation marks ‘ ’ “ ” of both families are as wide as a
 * Chinese character unless proportional width is asked for, which is right for all languages but Chinese.
 */
export const faceStyles = [
  `:root{--serif:${stacks.serif};--sans:${stacks.sans};--mono:${stacks.mono};font-synthesis:none}`,
  `:root,[data-face=serif]{font-family:var(--serif)}`,
  `[data-face=sans]{font-family:var(--sans)}`,
  `${monoElements.join(",")}{font-family:var(--mono)}`,
  `button,input,select,textarea{font:inherit}`,
  `:root,h5,h6,th,optgroup,.${regularClass}{font-weight:inherit}`,
  `${strong}{font-weight:700}`,
  `:not(:lang(zh)){font-variant-east-asian:proportional-width}`,
  `:lang(zh){font-variant-east-asian:normal}`,
].join("\n");

/** An `@font-face` rule for a face from somewhere, or for some characters of it. */
export function fontFaceRule(
  { family, weight }: { readonly family: Family; readonly weight: number },
  source: string,
  range?: string,
): string {
  const limit = range ? `;unicode-range:${range}` : "";
  return `@font-face{font-family:"${familyName[family]}";font-weight:${weight};font-display:swap;src:${source}${limit}}`;
}

/** A face, or some characters of it, in a file. */
export interface FiledFace {
  readonly face: Face;
  readonly url: string;
  readonly range: string | undefined;
}

/**
 * Fonts that come in files, so that these come after the page has come and been painted (soon, where the browser does not say when
 * that is): on a slow line they would hold up its text and its first chart, which stand there in the reader's own fonts meanwhile.
 * All are put in at once, as the text is laid out anew for each that comes by itself; one that fails is left out. The
 * promise `lateFonts`, in the page, is kept when they are in. Without scripts they come when the browser likes.
 */
export function lateFaces(filed: readonly FiledFace[]): string {
  const rules = filed.map(({ face, url, range }) => fontFaceRule(face, `url(${url})`, range));
  const sources = filed.map(({ face: { family, weight }, url, range }) => [
    familyName[family],
    `url(${url})`,
    { weight: String(weight), unicodeRange: range },
  ]);
  const read = `new Promise(e=>addEventListener("DOMContentLoaded",e))`;
  const painted = `new Promise(e=>{new PerformanceObserver(e).observe({type:"paint",buffered:true});setTimeout(e,3e3)})`;
  const load = `Promise.allSettled(${JSON.stringify(sources)}.map(e=>new FontFace(...e).load()))`;
  const put = `e.forEach(({value:e})=>e&&document.fonts.add(e))`;
  const script = `lateFonts=Promise.all([${read},${painted}]).then(()=>${load}).then(e=>${put})`;
  return `<noscript><style>${rules.join("")}</style></noscript><script>${script}</script>`;
}

/** A font (WOFF2) that stands in the page, as a source. */
export function inlineSource(font: Buffer): string {
  return `url(data:font/woff2;base64,${font.toString("base64")})`;
}

/** What numbers the items of an ordered list, which stands in no text. */
export const markers = "ivx.";

/** Where the dev server has the full fonts, below the base path. */
export const devFontsPath = "fonts/full/";

/** `@font-face` rules for the full fonts, for the dev server, where nothing is subset. */
export function devFontFaces(base: string): string {
  return faces.map((face) => fontFaceRule(face, `url(${base}${devFontsPath}${faceName(face)}.ttf)`)).join("\n");
}
