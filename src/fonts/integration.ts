import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { sha256 } from "../cache/store.ts";
import { type Face, devFontsPath, faceName, faceOf, faces, fontFaceRule, oneFaceRule } from "./faces.ts";
import { readPage } from "./glyphs.ts";
import { type Page, type Plan, planGroups, resolve, summarise } from "./plan.ts";
import { licenceFile, sourceFile } from "./sources.ts";
import { subset } from "./subset.ts";

/** Ships the site's fonts, subset to the characters that its pages show; `faces.ts` says how pages take part. */
export function fonts(): AstroIntegration {
  let base = "/";
  let cache = ".cache/fonts";
  return {
    name: "fonts",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = `${config.base.replace(/\/$/, "")}/`;
        cache = fileURLToPath(new URL(".cache/fonts", config.root));
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const face = faces.find((face) => request.url?.endsWith(`/${devFontsPath}${faceName(face)}.ttf`));
          if (face) createReadStream(sourceFile(face)).pipe(response.setHeader("Content-Type", "font/ttf"));
          else next();
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        logger.info(await addFonts(fileURLToPath(dir), base, cache));
      },
    },
  };
}

/** Writes the font files of a built site, and into each page what it needs of them. Returns a short account. */
export async function addFonts(site: string, base: string, cache: string): Promise<string> {
  const pages = await readPages(site);
  const plan = planGroups(pages);
  await mkdir(`${site}fonts`, { recursive: true });
  await copyFile(licenceFile, `${site}fonts/OFL.txt`);
  const fonts = await makeFonts(plan, cache);
  for (const page of pages) {
    const rules = page.isOneFace ? inlineFace(page, fonts) : await writeFaces(page, fonts, site, base);
    await writeFile(site + page.address, withRules(page, rules));
  }
  return summarise(plan);
}

type BuiltPage = Page & { readonly html: string; readonly resolved: Page["glyphs"] };

/** The pages of a built site that take part. */
async function readPages(site: string): Promise<BuiltPage[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const pages = await Promise.all(
    files.map(async (file) => {
      const html = await readFile(site + file, "utf8");
      const page = { address: file.replaceAll("\\", "/"), html, ...readPage(html) };
      return page.group === undefined ? [] : [{ ...page, resolved: resolve(page) }];
    }),
  );
  return pages.flat();
}

type Fonts = ReadonlyMap<string, ReadonlyMap<Face, Buffer>>;

/** The fonts of each group. */
async function makeFonts(plan: Plan, cache: string): Promise<Fonts> {
  const groups = [...plan].map(async ([group, texts]) => {
    const fonts = [...texts].map(async ([face, text]) => [face, await subset(face, text, cache)] as const);
    return [group, new Map(await Promise.all(fonts))] as const;
  });
  return new Map(await Promise.all(groups));
}

/** Writes the files of the faces that a page shows, and no others; the same font is the same file. Its body face comes first. */
async function writeFaces({ group, body, resolved }: BuiltPage, fonts: Fonts, site: string, base: string) {
  const rules = [...resolved.keys()].sort(inOrder).map(async (face) => {
    const font = fonts.get(group!)!.get(face)!;
    const name = `fonts/${faceName(face)}.${sha256(font).slice(0, 8)}.woff2`;
    await writeFile(site + name, font);
    return { face, url: base + name };
  });
  const faces = await Promise.all(rules);
  const style = `<style data-font-faces>${faces.map(({ face, url }) => fontFaceRule(face, url, "woff2")).join("")}</style>`;
  const preloaded = faces.find(({ face }) => face === faceOf(body, false));
  if (!preloaded) return style;
  return `<link rel="preload" href="${preloaded.url}" as="font" type="font/woff2" crossorigin>${style}`;
}

function inlineFace({ group, body }: BuiltPage, fonts: Fonts): string {
  const face = faceOf(body, false);
  return `<style data-font-faces>${oneFaceRule(face, fonts.get(group!)!.get(face)!)}</style>`;
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
