/** `node scripts/run.mjs deploy/write nginx` (or `caddy`): prints a host's settings, with every header, for a site at `BASE_PATH`. */
import { siteSettings } from "../lib/site-settings.ts";
import { caddyFile, nginxFile } from "./formats.ts";

const files: Readonly<Record<string, (base: string) => string>> = { nginx: nginxFile, caddy: caddyFile };
const write = files[process.argv[2] ?? ""];
if (write) process.stdout.write(write(siteSettings().base));
else {
  console.error(`Say which: node scripts/run.mjs deploy/write ${Object.keys(files).join(" or ")}`);
  process.exitCode = 2;
}
