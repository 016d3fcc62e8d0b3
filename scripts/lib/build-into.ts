/** `node build-into.ts DIRECTORY`: builds the site, as `BASE_PATH` and `SITE_URL` say, into a directory of its own. */
import { build } from "astro";
import { root } from "./run.ts";

process.env.TZ = "UTC";
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "production";
await build({ root, outDir: process.argv[2]!, logLevel: "warn" });
