import { readFileSync } from "node:fs";
import type { HostId } from "../../../src/embed/hosts.ts";
import { embedAsWordPress } from "../../e2e/support/wordpress.ts";
import { attributesOnly, type Codes } from "./codes.ts";
import { amp, datawrapper, iframeResizer5, medium, wordPress } from "./listeners.ts";
import type { Answer } from "./server.ts";

export interface HostPage {
  readonly host: HostId;
  /** The width of the column that each figure stands in, in CSS pixels. */
  readonly width: number;
  readonly figures: readonly Codes[];
  /** The address of the site that is embedded. */
  readonly site: string;
}

/** Files of the libraries that hosts load. */
const libraries: Readonly<Record<string, string>> = {
  "/pym.js": "node_modules/pym.js/dist/pym.v1.min.js",
  "/iframe-resizer.js": "node_modules/iframe-resizer/js/iframeResizer.js",
};

export function libraryAt(path: string): Answer | undefined {
  const file = libraries[path];
  return file ? { body: readFileSync(file, "utf8"), headers: { "Content-Type": "text/javascript" } } : undefined;
}

/** A page of a host: its figures lie over each other, each in a column of its own, so that all of them are in sight. */
export function hostPage(page: HostPage): Answer {
  const { columns, script = "", head = "", headers } = parts[page.host](page);
  const style = `body{margin:0}main{display:grid;justify-content:start;align-items:start}main>div{grid-area:1/1;width:${page.width}px}`;
  const main = columns.map((column, index) => `<div id="column-${index}">${column}</div>`).join("\n");
  const styled = headers
    ? `<link rel="stylesheet" href="data:text/css,${encodeURIComponent(style)}">`
    : `<style>${style}</style>`;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page.host}</title><link rel="icon" href="data:,">
${styled}${head}<main>${main}</main>${script}</html>`;
  return { body, headers };
}

interface Parts {
  /** The HTML of each figure. */
  readonly columns: readonly string[];
  readonly script?: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A host that hears heights itself, and keeps nothing of the code but the frame. */
const listening = ({ figures }: HostPage, script: string): Parts => ({
  columns: figures.map(({ frame }, index) => attributesOnly(frame).replace("<iframe", `<iframe id="frame-${index}"`)),
  script,
});

const elements = ({ figures }: HostPage): Parts => ({ columns: figures.map(({ element }) => element) });

function strict(page: HostPage): Parts {
  const { origin } = new URL(page.site);
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src data:; img-src data:`;
  return { ...elements(page), headers: { "Content-Security-Policy": policy } };
}

const parts: Readonly<Record<HostId, (page: HostPage) => Parts>> = {
  pasted: ({ figures }) => ({ columns: figures.map(({ frame }) => frame) }),
  "no-scripts": ({ figures }) => ({
    columns: figures.map(({ frame }) => frame),
    headers: { "Content-Security-Policy": "script-src 'none'" },
  }),
  attributes: ({ figures, width }) => ({ columns: figures.map(({ frameOf }) => attributesOnly(frameOf(width))) }),
  "hk-figure": elements,
  strict,
  dark: (page) => ({ ...elements(page), head: "<style>html{color-scheme:dark;background:#111}</style>" }),
  wordpress: ({ figures }) => ({
    columns: figures.map(({ oembed }, index) => embedAsWordPress(oembed, `secret000${index}`)!),
    script: wordPress,
  }),
  medium: (page) => listening(page, medium),
  pym: ({ figures }) => ({
    columns: figures.map(() => ""),
    script: `<script src="/pym.js"></script><script>${figures
      .map(({ embed }, index) => `new pym.Parent("column-${index}", "${embed}", {});`)
      .join("")}</script>`,
  }),
  datawrapper: (page) => listening(page, datawrapper),
  /** Begins when the frames have loaded: before, it writes to them at an address that they do not have yet. */
  "iframe-resizer-4": (page) =>
    listening(
      page,
      `<script src="/iframe-resizer.js"></script><script>addEventListener("load", () => iFrameResize({}, "iframe"))</script>`,
    ),
  "iframe-resizer-5": (page) => listening(page, iframeResizer5),
  amp: (page) => listening(page, amp),
};
