/**
 * `npm run dev`: the site with live reload; a saved data file is validated again at once, and what is wrong is shown in the
 * page, at the cell. `npm run dev FILE` shows a spreadsheet's figures as well, as if it were imported, each time it is
 * saved. `PORT` moves the site, and `npm run dev -- --host` shows it to other machines of the network (a phone, say).
 */
import { parseArgs } from "node:util";
import { root } from "./lib/run.ts";
import { portSetting, siteSettings } from "./lib/site-settings.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "development";

const { values, positionals } = parseArgs({
  options: { host: { type: "boolean", default: false } },
  allowPositionals: true,
});
siteSettings();
const port = portSetting();
const [{ dev }, { dataWatch }] = await Promise.all([import("astro"), import("./lib/data-watch.ts")]);
await dev({
  root,
  integrations: [dataWatch(positionals[0])],
  server: { host: values.host, port },
});
