/**
 * `npm run dev`: the site with live reload; a saved data file is validated again at once. `PORT` moves it, and
 * `npm run dev -- --host` shows it to other machines of the network (a phone, say).
 */
import { parseArgs } from "node:util";
import { dev } from "astro";
import { root } from "./run.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";

const { values } = parseArgs({ options: { host: { type: "boolean", default: false } } });
await dev({ root, server: { host: values.host, port: Number(process.env.PORT || 4321) } });
