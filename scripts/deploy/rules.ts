import { locales } from "../../src/i18n/locales.ts";
import { mediaTypeOf } from "../../src/lib/media-types.ts";

/** What some addresses are sent with. */
export interface Rule {
  /** What the addresses are, in words. */
  readonly what: string;
  /** Below the site's base path; a `*` stands for anything. */
  readonly paths: readonly string[];
  /** Whether it speaks of files that are there, not of every address that looks like theirs. */
  readonly isOfFiles?: true;
  readonly headers: Readonly<Record<string, string>>;
}

/** Features of browsers that no page of ours asks for. */
const unused = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** A page's own policy stands in the page (`src/build/policy.ts`); a header adds what a page cannot say of itself. */
const policy = (frameAncestors: string) =>
  `base-uri 'none'; form-action 'self'; frame-ancestors ${frameAncestors}; object-src 'none'`;

/** Asked for again after five minutes, or an hour; or never: a file with a hash in its name never changes. */
const minutes = { "Cache-Control": "public, max-age=300" };
const hour = { "Cache-Control": "public, max-age=3600" };
const forever = { "Cache-Control": "public, max-age=31536000, immutable" };

/**
 * Every header that the site wants, once. No address has the same header from two rules: hosts differ in what they make of that. An
 * address that leads nowhere is answered with the page `404.html` and its headers.
 */
export const rules: readonly Rule[] = [
  {
    what: "everything, which others may read, embed and cite",
    paths: ["*"],
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(", "),
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "X-Content-Type-Options": "nosniff",
    },
  },
  {
    what: "pages, which no other site may frame",
    paths: ["", ...locales.map((locale) => `${locale}/*`), "404.html"],
    headers: {
      "Content-Security-Policy": policy("'self'"),
      "Cross-Origin-Opener-Policy": "same-origin",
      "X-Frame-Options": "SAMEORIGIN",
      ...minutes,
    },
  },
  {
    what: "embeds, which any page may frame: isolated ones too, and files on a disk",
    paths: ["embed/*"],
    headers: {
      "Content-Security-Policy": policy("* file:"),
      "Cross-Origin-Embedder-Policy": "require-corp",
      ...minutes,
    },
  },
  {
    what: "data, and what machines read",
    paths: [
      "data/*",
      "cite/*",
      "oembed/*",
      "figures/*",
      "sitemap-index.xml",
      "sitemap-0.xml",
      "robots.txt",
      "licenses.txt",
      "fonts/OFL.txt",
    ],
    headers: minutes,
  },
  { what: "images, and the script for hosts", paths: ["images/*", "embed.js", "favicon.svg"], headers: hour },
  {
    what: "files with a hash in their names: a file that is missing may come with the next deployment",
    paths: ["fonts/*.woff2", "_astro/*"],
    isOfFiles: true,
    headers: forever,
  },
];

/** For sites that will be served over HTTPS for good; written into the files as a comment. */
export const strictTransport = ["Strict-Transport-Security", "max-age=31536000"] as const;

/** Whether a file of this type is text: it has an encoding, and is sent compressed. */
export function isText(type: string): boolean {
  return /^text\/|[/+](json|xml|javascript)$/.test(type);
}

export function isTextFile(file: string): boolean {
  return isText(mediaTypeOf(file) ?? "");
}

/** The media type of a file, with its encoding; nothing for an extension that is not ours. */
export function typeOf(file: string): string | undefined {
  const type = mediaTypeOf(file);
  return type && isText(type) ? `${type}; charset=utf-8` : type;
}

export function expression(pattern: string): string {
  return `^${pattern.replaceAll(".", "\\.").replace("*", ".*")}$`;
}

export function matches(pattern: string, path: string): boolean {
  return new RegExp(expression(pattern)).test(path);
}

/** The headers of an address below the base path (`en/`, `data/table-1.csv`). */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const holding = rules.filter(({ paths }) => paths.some((pattern) => matches(pattern, path)));
  return Object.assign({}, ...holding.map(({ headers }) => headers)) as Record<string, string>;
}
