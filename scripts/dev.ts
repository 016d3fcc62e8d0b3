/**
 * `npm run dev`: the site with live reload; a saved data file is validated at once, and what is wrong is shown on the page, at
 * the cell. `npm run dev FILE` also shows a spreadsheet's figures, as if it had been imported, each time it is saved. `PORT` moves the site, and `npm run dev -- --host` shows it to other machines of the network (a phone, say).
 */
import { parseArgs } from "node:util";
import { readDataFiles } from "../src/data/directory.ts";
import { formatFinding } from "../src/data/finding.ts";
import { figuresFile } from "../src/data/tables.ts";
import { validate } from "../src/data/validate.ts";
import { root, UserError } from "./lib/run.ts";
import { portSetting, siteSettings } from "./lib/site-settings.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "development";

const { values, positionals } = parseArgs({
  options: { host: { type: "boolean", default: false } },
  allowPositionals: true,
});
siteSettings();
const port = portSetting();
/** Without it no page can be shown, nor any finding on one. */
const spoilt = validate(readDataFiles()).findings.filter(({ file }) => file === figuresFile);
if (spoilt.length > 0) throw new UserError(spoilt.map(formatFinding).join("\n"));
const [{ dev }, { dataWatch }] = await Promise.all([import("astro"), import("./lib/data-watch.ts")]);
await dev({
  root,
  integrations: [dataWatch(positionals[0])],
  server: { host: values.host, port },
});
