import { readdir, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { basePath } from "../../scripts/lib/site-settings.ts";
import { headersFile } from "../../scripts/deploy/formats.ts";

/** Writes `_headers` into the built site, for its own base path and its own files. */
export function hostHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "host-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = basePath(config.base);
      },
      "astro:build:done": async ({ dir }) => {
        const files = (await readdir(dir, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort();
        await writeFile(new URL("_headers", dir), headersFile(base, files));
      },
    },
  };
}
