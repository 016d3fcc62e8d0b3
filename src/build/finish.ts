import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { headersFile } from "../../scripts/deploy/formats.ts";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { devFontsPath, faceName, faces } from "../fonts/faces.ts";
import { sourceFile } from "../fonts/sources.ts";
import { addFonts } from "./fonts.ts";
import { withPolicy } from "./policy.ts";

/**
 * What a built site gets once its pages are there: fonts, subset to the characters that they show (the dev server has whole ones);
 * then each page's policy, since browsers refuse whatever changes a page after it; and `_headers` for its own files.
 */
export function finish(base: string): AstroIntegration {
  return {
    name: "finish",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const face = faces.find((face) => request.url?.endsWith(`/${devFontsPath}${faceName(face)}.ttf`));
          if (face) createReadStream(sourceFile(face)).pipe(response.setHeader("Content-Type", "font/ttf"));
          else next();
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        logger.info(await addFonts(site, base, ".cache/fonts"));
        const files = filesBelow(site);
        const pages = files.filter((file) => file.endsWith(".html"));
        for (const page of pages) await writeFile(site + page, withPolicy(await readFile(site + page, "utf8")));
        await writeFile(`${site}_headers`, headersFile(base, files));
      },
    },
  };
}
