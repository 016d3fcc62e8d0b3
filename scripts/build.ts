/**
 * `npm run build`: validates, builds the site aside, and puts it in the place of `dist/` when it is whole. A build that
 * fails or is killed leaves the last good `dist/` as it was.
 */
import { buildAside } from "./lib/publish.ts";
import { root, runCommand } from "./lib/run.ts";
import { siteSettings } from "./lib/site-settings.ts";

/** The same input gives the same bytes: nothing may follow the clock's zone. */
process.env.TZ = "UTC";
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "production";

siteSettings();
const run = () =>
  buildAside({ dist: `${root}dist`, work: `${root}.build` }, async (next) => {
    const findings = await runCommand("validate");
    if (findings === 0) await (await import("astro")).build({ root, outDir: next, logLevel: "warn" });
    return findings;
  });

try {
  process.exit(await run());
} catch (error) {
  console.error(error);
  process.exit(1);
}
