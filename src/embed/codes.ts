import { attributes, markup, trusted } from "../lib/markup.ts";
import { cssHeight, type Heights, mostHeight } from "./heights.ts";

/** The attributes of an element by name. */
export type Attributes = Readonly<Record<string, string | number>>;

/** All that codes for a figure in one language are made of; addresses are absolute, sizes in CSS pixels. */
export interface Subject {
  readonly figure: string;
  readonly lang: string;
  readonly title: string;
  /** The figure's own page, its embed, its PNG, and the script for host pages. */
  readonly page: string;
  readonly embed: string;
  readonly png: string;
  readonly script: string;
  readonly alt: string;
  /** Heights that suffice for the embed with each of its views shown first. */
  readonly heights: { readonly chart: Heights; readonly table: Heights };
  readonly image: { readonly width: number; readonly height: number };
}

/** What the reader chooses; empty is the default. */
export interface Choice {
  readonly theme: "" | "light" | "dark";
  readonly view: "" | "table";
  /** In CSS pixels; empty is all the width there is. */
  readonly width: string;
}

export const defaultChoice: Choice = { theme: "", view: "", width: "" };

/** The kinds of codes, in the order in which they stand. */
export const codeKinds = ["iframe", "element", "oembed", "image", "markdown"] as const;
export type CodeKind = (typeof codeKinds)[number];

/** The code of each kind, to be pasted as it stands. */
export function embedCodes(subject: Subject, choice: Choice): Readonly<Record<CodeKind, string>> {
  const { page, title, png, alt } = subject;
  return {
    iframe: frameCode(subject, choice),
    element: elementCode(subject, choice),
    oembed: page,
    image: imageCode(subject, choice),
    markdown: `[![${escapeMarkdown(alt)}](${png})](${page} "${escapeMarkdown(title)}")`,
  };
}

/** The embed's address, saying no more than was chosen. */
export function embedAddress({ embed }: Subject, { theme, view }: Choice): string {
  const query = new URLSearchParams(Object.entries({ theme, view }).filter(([, value]) => value)).toString();
  return query ? `${embed}?${query}` : embed;
}

/**
 * The parts of the frame's code. Browsers that size frames by what stands in them do so (`frame-sizing`); all others take the
 * height that the box's width asks for, until the script hears the right one. Each part makes do without the rest: where only
 * attributes are kept, the frame is as high as the figure is at any width. `height` stands twice, since browsers without `if()`
 * drop the second; a plain height would outweigh the content's.
 */
export function frameParts(subject: Subject, choice: Choice): Record<"box" | "frame", Attributes> & { script: string } {
  const heights = subject.heights[choice.view || "chart"];
  const most = mostHeight(heights, Number(choice.width) || Infinity);
  const native = `if(supports(frame-sizing: content-height): auto; else: ${most}px)`;
  return {
    box: {
      style: `container-type: inline-size; contain-intrinsic-width: 300px; width: 100%${choice.width && `; max-width: ${choice.width}px`}`,
    },
    frame: {
      src: embedAddress(subject, choice),
      title: subject.title,
      width: choice.width || "100%",
      height: most,
      frameborder: 0,
      loading: "lazy",
      style: `display: block; width: 100%; height: ${cssHeight(heights)}; height: ${native}; frame-sizing: content-height`,
    },
    script: frameScript(subject.embed),
  };
}

/** One line, without `&` and `<`, which content management systems rewrite. */
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

function elementCode({ figure, lang, page, title, script }: Subject, { theme, view, width }: Choice): string {
  const style = width && `max-width: ${width}px`;
  const chosen = Object.entries({ figure, lang, theme, view, style }).filter(([, value]) => value);
  const element = attributes(Object.fromEntries(chosen));
  return markup`<script src="${script}" async></script>\n<hk-figure${element}><a href="${page}">${title}</a></hk-figure>`
    .source;
}

function imageCode({ page, png, alt, image }: Subject, { width }: Choice): string {
  const shown = Number(width) || image.width;
  const picture = attributes({
    src: png,
    alt,
    width: shown,
    height: Math.round((image.height * shown) / image.width),
    loading: "lazy",
    style: "max-width: 100%; height: auto",
  });
  return markup`<a href="${page}"><img${picture}></a>`.source;
}

/** Text as Markdown has it between brackets or quotes: what would mean something there stands as itself. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_~[\]<>&"]/g, "\\$&");
