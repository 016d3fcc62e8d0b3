import { createSatteriMarkdownProcessor } from "@astrojs/markdown-satteri";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { unzip } from "../../src/publish/downloads/archive.ts";
import { readXlsx } from "../publish/downloads/read-xlsx.ts";

/** One window for all: a window each would take longer than its page. */
const parser = new new JSDOM().window.DOMParser();

const markdown = await createSatteriMarkdownProcessor();

/** Every text of a built file as the programs for its format read it; none of a picture, a font or a script. */
export async function textsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const text = () => new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  switch (name.split(".").at(-1)) {
    case "html":
      return textsOfMarkup(text(), "text/html");
    case "xml":
    case "atom":
      return textsOfMarkup(text(), "application/xml");
    case "svg":
      return textsOfMarkup(text(), "image/svg+xml");
    case "json":
      return textsIn(JSON.parse(text()));
    case "csv":
      return Papa.parse<string[]>(text(), { delimiter: "," }).data.flat();
    case "xlsx":
      return readXlsx(bytes).flatMap(({ rows }) => rows.flat().map((cell) => String(cell?.value)));
    case "zip": {
      const files = await Promise.all([...unzip(bytes)].map(([file, inside]) => textsOf(file, inside)));
      return files.flat();
    }
    case "txt":
      return [text()];
    default:
      return [];
  }
}

/** The words of a page, a feed or a drawing one after the other, and each of its attributes, codes, data and leaves by itself. */
async function textsOfMarkup(markup: string, type: DOMParserSupportedType): Promise<string[]> {
  const document = parser.parseFromString(markup, type);
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  const apart = type === "application/xml" ? ":not(:has(*))" : "script[type='application/ld+json'],pre,textarea";
  const parts = [...document.querySelectorAll(apart)].map(({ textContent }) => textContent);
  for (const element of document.querySelectorAll("script,style,pre,textarea")) element.remove();
  const decoded = await Promise.all([...parts, ...attributes].map(decode));
  return [document.documentElement.textContent, ...decoded.flat()];
}

async function textsIn(value: unknown): Promise<string[]> {
  if (typeof value === "string") return decode(value);
  if (typeof value !== "object" || value === null) return [];
  return (await Promise.all(Object.values(value).map(textsIn))).flat();
}

/** The texts in what may be code itself: JSON, HTML, Markdown, BibTeX. */
async function decode(text: string): Promise<string[]> {
  const code = text.trim();
  if (/^[[{]\s*["{]/.test(code)) return textsIn(JSON.parse(code));
  if (/^<(iframe|blockquote|script|hk-figure|a) ?[^>]*>/.test(code)) return textsOfMarkup(code, "text/html");
  if (code.startsWith("[![")) return textsOfMarkup((await markdown.render(code)).code, "text/html");
  if (/^@\w+\{/.test(code)) return [printedByTex(code)];
  return [text];
}

const texNames: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** What TeX prints of the commands that stand for characters. */
function printedByTex(code: string): string {
  return code.replace(/\\(\w+)\{\}|\\(\W|_)/g, (_, name: string | undefined, character: string) =>
    name ? texNames[name]! : character,
  );
}
