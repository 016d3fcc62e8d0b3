import { readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { withPolicy } from "./policy.ts";

/** Gives every built page its Content-Security-Policy. It comes last: whatever changes a page after it is refused by browsers. */
export function contentSecurity(): AstroIntegration {
  return {
    name: "content-security",
    hooks: { "astro:build:done": ({ dir }) => addPolicies(fileURLToPath(dir)) },
  };
}

/** Writes into each page of a built site what browsers may do for it. */
async function addPolicies(site: string): Promise<void> {
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html"));
  await Promise.all(pages.map(async (page) => writeFile(site + page, withPolicy(await readFile(site + page, "utf8")))));
}
