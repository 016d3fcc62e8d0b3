/** `node scripts/run.mjs lib/build-into DIRECTORY`: builds the site, as `BASE_PATH` and `SITE_URL` say, into a directory of its own. */
import { build } from "astro";
import { root } from "./run.ts";

/** The same input gives the same bytes: nothing may follow the clock's zone. */
process.env.TZ = "UTC";
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "production";
await build({ root, outDir: process.argv[2]!, logLevel: "warn" });
