import { attributes, markup } from "../lib/markup.ts";

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
  /** The height that the embed declares. */
  readonly height: number;
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
    markdown: `[![${bare(alt)}](${png})](${page} "${bare(title).replaceAll('"', "'")}")`,
  };
}

/** The embed's address, saying no more than was chosen. */
export function embedAddress({ embed }: Subject, { theme, view }: Choice): string {
  const query = new URLSearchParams(Object.entries({ theme, view }).filter(([, value]) => value)).toString();
  return query ? `${embed}?${query}` : embed;
}

function frameCode(subject: Subject, choice: Choice): string {
  const frame = attributes({
    src: embedAddress(subject, choice),
    title: subject.title,
    width: choice.width || "100%",
    height: subject.height,
    frameborder: 0,
    scrolling: "auto",
    loading: "lazy",
    style: `${choice.width && "max-width: 100%; "}frame-sizing: content-height`,
  });
  return markup`<iframe${frame}></iframe>`.source;
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

/** Words without what Markdown would take for the end of them. */
const bare = (text: string) => text.replace(/[[\]\\]/g, "\\$&");
