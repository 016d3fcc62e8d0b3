import { fileURLToPath } from "node:url";
import { serve } from "../../../scripts/lib/serve.ts";
import { siteSettings } from "../../../scripts/lib/site-settings.ts";

/** Serves the built site on a free port while the tests run; tests find its address in `SITE_UNDER_TEST`. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const dir = fileURLToPath(new URL("../../../dist", import.meta.url));
  const server = await serve({ dir, base: siteSettings().base, port: 0 });
  process.env.SITE_UNDER_TEST = server.url;
  return server.close;
}
