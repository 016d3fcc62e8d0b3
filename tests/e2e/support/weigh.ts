import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { type Element, elementsOf, textOf } from "../../../src/lib/html.ts";

/** What a first visit to a page takes, in bytes over the wire: text by brotli, fonts as they are. */
export interface Weight {
  readonly requests: number;
  readonly total: number;
  /** All scripts that run or are obeyed, together. */
  readonly scripts: number;
  /** Those that stand in the page as well. */
  readonly fonts: number;
}

const dist = "dist/";

/**
 * Weighs a built page, by all that its HTML and styles make a browser fetch at once. The address is relative to the
 * base path. Fails on what is not counted: a script, style or picture in a file of its own. `effort` is brotli's, at most 11.
 */
export function weigh(address: string, effort: number): Weight {
  const compressed = (text: string) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }).length;
  const html = readFileSync(`${dist}${address}index.html`, "utf8");
  const elements = elementsOf(html);
  const foreign = elements.flatMap((element) => fetched(element) ?? []);
  if (foreign.length > 0) throw new Error(`${address}: ${foreign.join(", ")} is not weighed`);
  const styles = textsOf(elements, "style").join("\n");
  const files = [...new Set([...styles.matchAll(/url\("?(\/[^")]+)"?\)/g)].map(([, file]) => file!))];
  const filed = sum(files.map((file) => readFileSync(dist + file.replace(process.env.BASE_PATH!, "")).length));
  const inlined = [...styles.matchAll(/url\(data:font\/woff2;base64,([^)]+)\)/g)];
  return {
    requests: 1 + files.length,
    total: compressed(html) + filed,
    scripts: compressed(textsOf(elements, "script").join("\n")),
    fonts: filed + sum(inlined.map(([, font]) => Buffer.from(font!, "base64").length)),
  };
}

/** What an element makes the browser fetch, but for fonts, which the styles name too, and frames that wait to be opened. */
function fetched(element: Element): string | undefined {
  const { src, href, rel, as } = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const isFetching = element.tagName === "link" && /icon|stylesheet|preload/.test(rel ?? "") && as !== "font";
  const address = isFetching ? href : src;
  return address?.startsWith("data:") ? undefined : address;
}

/** The texts of all elements of a name, without structured data, which is text like the rest of the page. */
function textsOf(elements: readonly Element[], name: "script" | "style"): string[] {
  return elements
    .filter(({ tagName, attrs }) => tagName === name && !attrs.some(({ value }) => value.startsWith("application/")))
    .map(textOf);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
