import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { sha256 } from "../lib/sha256.ts";
import {
  type Face,
  type FiledFace,
  faceName,
  faceOf,
  faces,
  fontFaceRule,
  inlineSource,
  lateFaces,
} from "../fonts/faces.ts";
import { readPage } from "../fonts/page-text.ts";
import { type Part, partsOf, ranges } from "../fonts/parts.ts";
import { type Page, type Plan, planGroups, requireGlyphs, summarise } from "../fonts/plan.ts";
import { licenceFile } from "../fonts/sources.ts";
import { expectCharacters } from "../fonts/stock.ts";
import { subset } from "../fonts/subset.ts";

/** Writes the font files of a built site, and into each page what it needs of them. Returns a short account. */
export async function addFonts(site: string, base: string, cache: string): Promise<string> {
  const pages = await readPages(site);
  const plan = planGroups(pages);
  await mkdir(`${site}fonts`, { recursive: true });
  await copyFile(licenceFile, `${site}fonts/OFL.txt`);
  const oneFaced = new Set(pages.flatMap(({ group, isOneFace }) => (isOneFace ? [group!] : [])));
  const fonts = await makeFonts(plan, oneFaced, cache);
  for (const page of pages) {
    const rules = page.isOneFace ? inlineFace(page, fonts) : await writeFaces(page, fonts, site, base);
    await writeFile(site + page.address, withRules(page, rules));
  }
  return summarise(plan);
}

type BuiltPage = Page & { readonly html: string };

/** The pages of a built site that take part. */
async function readPages(site: string): Promise<BuiltPage[]> {
  const files = filesBelow(site).filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(
    files.map(async (address) => {
      const html = await readFile(site + address, "utf8");
      const page = { address, html, ...readPage(html) };
      if (page.group === undefined) return [];
      requireGlyphs(page);
      return [page];
    }),
  );
  return pages.flat();
}

/** The fonts of each group: of each of its faces, the parts. */
type Fonts = ReadonlyMap<string, ReadonlyMap<Face, ReadonlyMap<Part, Buffer>>>;

async function makeFonts(plan: Plan, oneFaced: ReadonlySet<string>, cache: string): Promise<Fonts> {
  for (const face of faces) expectCharacters(face, [...plan.values()].map((group) => group.get(face) ?? "").join(""));
  return mapValues(plan, (group, name) =>
    mapValues(group, (text, face) => {
      const parts = oneFaced.has(name) ? new Map([["whole" as const, text]]) : partsOf(text);
      return mapValues(parts, (characters) => subset(face, characters, cache));
    }),
  );
}

async function mapValues<K, V, W>(map: ReadonlyMap<K, V>, make: (value: V, key: K) => Promise<W>): Promise<Map<K, W>> {
  return new Map(await Promise.all([...map].map(async ([key, value]) => [key, await make(value, key)] as const)));
}

/** What a page needs of the faces that it shows, and no others: Chinese in files, which come after the page. */
async function writeFaces({ group, glyphs }: BuiltPage, fonts: Fonts, site: string, base: string) {
  const within: string[] = [];
  const filed: FiledFace[] = [];
  for (const face of [...glyphs.keys()].sort(inOrder)) {
    for (const [part, font] of fonts.get(group!)!.get(face)!) {
      if (part === "chinese") {
        const url = base + (await writeFont(face, font, site));
        filed.push({ face, url, range: ranges[part] });
      } else {
        within.push(fontFaceRule(face, inlineSource(font), ranges[part]));
      }
    }
  }
  return `<style data-font-faces>${within.join("")}</style>${filed.length > 0 ? lateFaces(filed) : ""}`;
}

/** Writes a font to where it is named by its content: the same font is the same file. Returns its path. */
async function writeFont(face: Face, font: Buffer, site: string): Promise<string> {
  const path = `fonts/${faceName(face)}.${sha256(font).slice(0, 8)}.woff2`;
  await writeFile(site + path, font);
  return path;
}

/** The one face of a page stands for every weight: the browser makes none of its own but where a style asks for that. */
function inlineFace({ group, body }: BuiltPage, fonts: Fonts): string {
  const face = faceOf(body, false);
  const font = fonts.get(group!)!.get(face)!.get("whole")!;
  return `<style data-font-faces>${fontFaceRule(face, inlineSource(font))}</style>`;
}

const marker = /<style data-font-faces(="")?><\/style>/;

/** The page with what it needs of its fonts. */
function withRules({ address, html }: BuiltPage, rules: string): string {
  if (!marker.test(html)) throw new Error(`${address}: has data-fonts but no <Fonts /> in its head`);
  return html.replace(marker, () => rules);
}

function inOrder(a: Face, b: Face): number {
  return faces.indexOf(a) - faces.indexOf(b);
}
