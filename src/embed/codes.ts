import { attributes, markup, trusted } from "../lib/markup.ts";
import { cssHeight, heightAt, type Heights, type Look, mostHeight } from "./heights.ts";

/** The attributes of an element by name. */
export type Attributes = Readonly<Record<string, string | number>>;

/** All that codes for a figure in one language are made of; addresses are absolute, sizes in CSS pixels. */
export interface Subject {
  readonly figure: string;
  readonly lang: string;
  /** The figure's own page, and the script for host pages. */
  readonly page: string;
  readonly script: string;
  /** By id; the default one is `chart`. */
  readonly views: Readonly<Record<string, ViewSubject>>;
}

/** One view of a figure. */
export interface ViewSubject {
  readonly title: string;
  /** The address of the frame. */
  readonly embed: string;
  /** Heights that suffice for the frame. */
  readonly heights: Readonly<Record<Look, Heights>>;
  /** The image: as SVG, in light colours and in dark ones, and as PNG with its size. */
  readonly image: { readonly svg: string; readonly dark: string; readonly png: string } & Record<
    "width" | "height",
    number
  >;
  readonly alt: string;
}

/** What the reader chooses. */
export interface Choice {
  /** `auto` follows the system of whoever reads the page; `transparent` lets the page's own paper show. */
  readonly theme: "light" | "dark" | "auto" | "transparent";
  readonly view: string;
  readonly look: Look;
  /** In CSS pixels; empty is all the width there is. */
  readonly width: string;
}

export const defaultChoice: Choice = { theme: "light", view: "chart", look: "full", width: "" };

/** The kinds of codes, in the order in which they stand. */
export const codeKinds = ["iframe", "element", "oembed", "image", "markdown"] as const;
export type CodeKind = (typeof codeKinds)[number];

/** The code of each kind, to be pasted as it stands. */
export function embedCodes(subject: Subject, choice: Choice): Readonly<Record<CodeKind, string>> {
  const { title, embed, alt, image } = viewOf(subject, choice);
  return {
    iframe: frameCode(subject, choice),
    element: elementCode(subject, choice),
    oembed: choice.view === defaultChoice.view ? subject.page : embed,
    image: imageCode(subject, choice),
    markdown: `[![${escapeMarkdown(alt)}](${image.png})](${pageOf(subject, choice)} "${escapeMarkdown(title)}")`,
  };
}

const viewOf = ({ views }: Subject, { view }: Choice): ViewSubject => views[view]!;

/** The figure's page with the view shown. */
function pageOf({ page }: Subject, { view }: Choice): string {
  return view === defaultChoice.view ? page : `${page}?view=${view}`;
}

/** The embed's address, saying no more than was chosen. */
export function embedAddress(subject: Subject, choice: Choice): string {
  const { theme, look } = choice;
  const options = [theme === "auto" ? "" : `theme=${theme}`, look === "full" ? "" : look].filter(Boolean);
  return [viewOf(subject, choice).embed, options.join("&")].filter(Boolean).join("?");
}

/**
 * The parts of the frame's code. Browsers that size frames by what stands in them do so (`frame-sizing`); all others take the
 * height that the box's width asks for, until the script hears the right one. Each part makes do without the rest: where only
 * attributes are kept, the frame is as high as the figure is at the chosen width, or at any width where none is. `height` stands
 * twice, since browsers without `if()` drop the second; a plain height would outweigh the content's.
 */
export function frameParts(subject: Subject, choice: Choice): Record<"box" | "frame", Attributes> & { script: string } {
  const { title, embed, heights: all } = viewOf(subject, choice);
  const heights = all[choice.look];
  const most = mostHeight(heights, Number(choice.width) || Infinity);
  const native = `if(supports(frame-sizing: content-height): auto; else: ${most}px)`;
  return {
    box: {
      style: `container-type: inline-size; contain-intrinsic-width: 300px; width: 100%${choice.width && `; max-width: ${choice.width}px`}`,
    },
    frame: {
      src: embedAddress(subject, choice),
      title,
      width: choice.width || "100%",
      height: choice.width ? heightAt(heights, Number(choice.width)) : most,
      frameborder: 0,
      loading: "lazy",
      style: `display: block; width: 100%; height: ${cssHeight(heights)}; height: ${native}; frame-sizing: content-height`,
    },
    script: frameScript(embed),
  };
}

/** One line, without `&` and `<` in the script, which content management systems rewrite. */
function frameCode(subject: Subject, choice: Choice): string {
  const { box, frame, script } = frameParts(subject, choice);
  return markup`<div${attributes(box)}><script>${trusted(script)}</script><iframe${attributes(frame)}></iframe></div>`
    .source;
}

/** In the host: gives the frames of an embed the heights that they tell, where they do not take them of themselves. */
export function frameScript(embed: string): string {
  const frames = `document.querySelectorAll('iframe[src*="${new URL(embed).pathname}"]')`;
  const isItsOwn = `if(f.contentWindow==e.source)if(getComputedStyle(f).frameSizing!="content-height")`;
  return `addEventListener("message",e=>{for(const f of ${frames})${isItsOwn}f.style.height=e.data.height+"px"})`;
}

/**
 * The script and the element, which keeps the figure's place before the script has come: padding is measured by the width of
 * the column. The element's own default is the colours of the page around it.
 */
function elementCode(subject: Subject, choice: Choice): string {
  const { figure, lang, script } = subject;
  const { title, heights } = viewOf(subject, choice);
  const { theme, view, look, width } = choice;
  const room = cssHeight(heights[look], width ? `min(100%, ${width}px)` : "100%");
  const element = attributes({
    figure,
    lang,
    theme: theme === defaultChoice.theme ? undefined : theme,
    view: view === defaultChoice.view ? undefined : view,
    ...(look !== "full" && { [look]: "" }),
    style: `display: block; ${width && `max-width: ${width}px; `}height: 0; padding-bottom: ${room}`,
  });
  const link = markup`<a href="${pageOf(subject, choice)}">${title}</a>`;
  return markup`<script src="${script}" async></script>\n<hk-figure${element}>${link}</hk-figure>`.source;
}

/** An image in the chosen colours, drawn where the page shows drawings, of pixels elsewhere. */
function imageCode(subject: Subject, choice: Choice): string {
  const { image, alt } = viewOf(subject, choice);
  const { theme } = choice;
  const shown = Number(choice.width) || image.width / 2;
  const picture = attributes({
    src: image.png,
    srcset: theme === "dark" ? image.dark : image.svg,
    alt,
    width: shown,
    height: Math.round((image.height * shown) / image.width),
    loading: "lazy",
    style: "max-width: 100%; height: auto",
  });
  const page = pageOf(subject, choice);
  if (theme !== "auto") return markup`<a href="${page}"><img${picture}></a>`.source;
  const dark = attributes({ media: "(prefers-color-scheme: dark)", srcset: image.dark });
  return markup`<a href="${page}"><picture><source${dark}><img${picture}></picture></a>`.source;
}

/** Text as Markdown has it between brackets or quotes: what would mean something there stands as itself. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_~[\]<>&"]/g, "\\$&");
