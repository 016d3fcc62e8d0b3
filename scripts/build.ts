/**
 * `npm run build`: validates, builds the site aside, and puts it in the place of `dist/` when it is whole. A build that
 * fails or is killed leaves the last good `dist/` as it was.
 */
import { buildAside } from "./lib/publish.ts";
import { root, runCommand } from "./lib/run.ts";
import { siteSettings } from "./lib/site-settings.ts";

siteSettings();
const place = { dist: `${root}dist`, work: `${root}.build` };
process.exitCode = await buildAside(
  place,
  async (next) => (await runCommand("validate")) || (await runCommand("lib/build-into", [next])),
);
