import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../../scripts/lib/serve.ts";
import { readerFonts } from "./reader-fonts.ts";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));

/**
 * Serves the built site on a free port while the tests run. Tests find its address in `SITE_UNDER_TEST`; and in `SITE_URL`
 * and `BASE_PATH`, where it says itself that it lives, so that the same tests hold for a site below a base path. Browsers
 * find fonts such as readers have.
 */
export default async function serveSite(): Promise<() => Promise<void>> {
  const { origin, pathname } = builtFor();
  // What travels is weighed by `weigh.ts`; to compress a page for each visit takes longer than to read it.
  const server = await serve({ dir: dist, base: pathname, port: 0, compresses: false });
  Object.assign(process.env, { SITE_UNDER_TEST: server.url, SITE_URL: origin, BASE_PATH: pathname, ...readerFonts() });
  return server.close;
}

function builtFor(): URL {
  if (!existsSync(`${dist}index.html`)) throw new Error("There is no site to test. Build it first: npm run build");
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(`${dist}index.html`, "utf8"))!;
  return new URL(address!);
}
