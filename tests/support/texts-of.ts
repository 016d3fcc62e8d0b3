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
      return textsOfPage(text());
    case "xml":
    case "atom":
      return textsOfXml(text());
    case "svg":
      return textsOfDrawing(text());
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

/** The words of a page one after the other, and each of its attributes, codes and data by itself. */
async function textsOfPage(html: string): Promise<string[]> {
  const document = parser.parseFromString(html, "text/html");
  const data = [...document.querySelectorAll("script[type='application/ld+json']")].map((one) => one.textContent);
  const codes = [...document.querySelectorAll("pre,textarea")].map((one) => one.textContent);
  const attributes = [...document.querySelectorAll("*")].flatMap((one) =>
    [...one.attributes].map(({ value }) => value),
  );
  for (const one of document.querySelectorAll("script,style,pre,textarea")) one.remove();
  const decoded = await Promise.all([...data, ...codes, ...attributes].map(decode));
  return [document.documentElement.textContent, ...decoded.flat()];
}

async function textsOfXml(xml: string): Promise<string[]> {
  const document = parser.parseFromString(xml, "application/xml");
  const all = [...document.querySelectorAll("*")];
  const attributes = all.flatMap((one) => [...one.attributes].map(({ value }) => value));
  const leaves = all.filter(({ children }) => children.length === 0).map((one) => one.textContent);
  const decoded = await Promise.all([...attributes, ...leaves].map(decode));
  return [document.documentElement.textContent, ...decoded.flat()];
}

/** Lines of a drawing are elements of their own: its words stand one after the other. */
function textsOfDrawing(svg: string): string[] {
  const document = parser.parseFromString(svg, "image/svg+xml");
  const attributes = [...document.querySelectorAll("*")].flatMap((one) =>
    [...one.attributes].map(({ value }) => value),
  );
  return [document.documentElement.textContent, ...attributes];
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
  if (/^<(iframe|blockquote|script|hk-figure|a) ?[^>]*>/.test(code)) return textsOfPage(code);
  if (code.startsWith("[![")) return textsOfPage((await markdown.render(code)).code);
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
