/**
 * `npm run build`: validates, builds the site aside, and puts it in the place of `dist/` when it is whole. A build that
 * fails or is killed leaves the last good `dist/` as it was.
 */
import { buildAside } from "./lib/replace.ts";
import { root, runCommand } from "./lib/run.ts";
import { siteSettings } from "./lib/site-settings.ts";

const { site, base } = siteSettings();
process.exitCode = await buildAside(
  `${root}dist`,
  `${root}.build`,
  async (next) => (await runCommand("validate")) || (await runCommand("lib/build-into", [next])),
);

if (process.exitCode === 0 && !process.env.SITE_URL) {
  console.log(
    `Embed codes, cards and all other absolute addresses of this build point to ${site}${base}, which only this computer can ` +
      "open. Set SITE_URL to the address where the site will live.",
  );
}
