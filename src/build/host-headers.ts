import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { basePath } from "../../scripts/lib/serve.ts";
import { headersFile } from "../../scripts/deploy/formats.ts";

/** Writes `_headers` into the built site, for its own base path. */
export function hostHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "host-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = basePath(config.base);
      },
      "astro:build:done": ({ dir }) => writeFile(new URL("_headers", dir), headersFile(base)),
    },
  };
}
