import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { FigureId } from "../../../src/data/observation.ts";
import { defaultChoice, embedCodes, type Subject } from "../../../src/embed/codes.ts";
import type { Locale } from "../../../src/i18n/locales.ts";
import { addresses } from "../../../src/data/addresses.ts";

/** What a host is given of a figure: the codes that the panel of its built page shows, and what the page's oEmbed says. */
export interface Codes {
  readonly figure: FigureId;
  readonly locale: Locale;
  /** The code for a frame, as it stands there, and with a width chosen. */
  readonly frame: string;
  readonly frameOf: (width: number) => string;
  /** The code for `<hk-figure>`. */
  readonly element: string;
  /** The address of the embed. */
  readonly embed: string;
  readonly oembed: string;
}

/** Reads the codes as a person would copy them, for a site that is served at an address of its own while it is tested. */
export function readCodes(dist: string, site: string, locale: Locale, figure: FigureId): Codes {
  const page = readFileSync(`${dist}/${addresses.figure(locale, figure)}index.html`, "utf8");
  // The panel alone: the whole page takes much longer to parse.
  const panel = JSDOM.fragment(/<embed-panel[^]*<\/embed-panel>/.exec(page)![0]).querySelector<HTMLElement>(
    "embed-panel",
  )!;
  const code = (kind: string) => panel.querySelector(`#code-${kind}`)!.textContent;
  const { subjects } = panel.dataset;
  const subject = (JSON.parse(subjects!) as Record<Locale, Subject>)[locale];
  const { html } = JSON.parse(readFileSync(`${dist}/${addresses.oembed(locale, figure, "json")}`, "utf8")) as {
    html: string;
  };
  const [, published, path] = / src="([^"]*?)(embed\/[^"]*)"/.exec(code("iframe"))!;
  const here = (text: string) => text.replaceAll(published!, site);
  return {
    figure,
    locale,
    frame: here(code("iframe")),
    frameOf: (width) => here(embedCodes(subject, { ...defaultChoice, width: String(width) }).iframe),
    element: here(code("element")),
    embed: site + path!,
    oembed: here(html),
  };
}

/** What content management systems leave of a frame that keep no script, no style and no box. */
export function attributesOnly(code: string): string {
  const frame = JSDOM.fragment(code).querySelector("iframe")!;
  frame.removeAttribute("style");
  return frame.outerHTML;
}
