import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { sha256 } from "../cache/store.ts";
import { type Face, devFontsPath, faceName, faceOf, faces, fontFaceRule } from "./faces.ts";
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
  const urls = await writeFonts(plan, site, base, cache);
  for (const page of pages) await writeFile(site + page.address, withFaces(page, urls.get(page.group!)!));
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

/** Makes each group's files; sets that are the same are the same file. Returns their addresses. */
async function writeFonts(plan: Plan, site: string, base: string, cache: string) {
  await mkdir(`${site}fonts`, { recursive: true });
  await copyFile(licenceFile, `${site}fonts/OFL.txt`);
  const urls = new Map<string, Map<Face, string>>();
  for (const [group, texts] of plan) {
    const files = [...texts].map(async ([face, text]) => {
      const font = await subset(face, text, cache);
      const name = `fonts/${faceName(face)}.${sha256(font).slice(0, 8)}.woff2`;
      await writeFile(site + name, font);
      return [face, base + name] as const;
    });
    urls.set(group, new Map(await Promise.all(files)));
  }
  return urls;
}

const marker = /<style data-font-faces(="")?><\/style>/;

/** The page with its `@font-face` rules, for the faces it shows and no others, and a preload of its body face. */
function withFaces({ address, html, body, resolved }: BuiltPage, urls: ReadonlyMap<Face, string>): string {
  if (!marker.test(html)) throw new Error(`${address}: has data-fonts but no <Fonts /> in its head`);
  const rules = [...resolved.keys()].sort(inOrder).map((face) => fontFaceRule(face, urls.get(face)!, "woff2"));
  const bodyFace = faceOf(body, false);
  const preload = resolved.has(bodyFace)
    ? `<link rel="preload" href="${urls.get(bodyFace)}" as="font" type="font/woff2" crossorigin>`
    : "";
  return html.replace(marker, () => `${preload}<style data-font-faces>${rules.join("\n")}</style>`);
}

function inOrder(a: Face, b: Face): number {
  return faces.indexOf(a) - faces.indexOf(b);
}
