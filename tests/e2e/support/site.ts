import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { filesBelow } from "../../../scripts/lib/files-below.ts";

/** The built site that is tested. */
export const dist = "dist/";

/** The address of every page of it, relative to the base path. */
export const builtPages: readonly string[] = filesBelow(dist)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.replace(/(^|\/)index\.html$/, "$1"));

/** A page's HTML as it was built. */
export const htmlOf = (address: string): string =>
  readFileSync(`${dist}${address.replace(/(^|\/)$/, "$1index.html")}`, "utf8");

/** One window for all: a window each would take longer than its page. */
const parser = new new JSDOM().window.DOMParser();
const documents = new Map<string, Document>();

/** A page as its HTML alone makes it: no styles, no scripts, no layout. Shared by the tests of a worker: only to be read. */
export function documentOf(address: string): Document {
  const document = documents.get(address) ?? parser.parseFromString(htmlOf(address), "text/html");
  documents.set(address, document);
  return document;
}

/** The same of its head alone, which takes a small part of the time. */
export const headOf = (address: string): HTMLHeadElement =>
  parser.parseFromString(htmlOf(address).split("</head>", 1)[0]!, "text/html").head;

/** The elements of a page that match. */
export const elementsOf = (address: string, selector: string): Element[] => [
  ...documentOf(address).querySelectorAll(selector),
];
