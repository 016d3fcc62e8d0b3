/** `npm start`: validates, builds, serves. `PORT` moves it, `BASE_PATH` is where the site lives on the server. */
import { root, runCommand } from "./lib/run.ts";
import { assertFree, serve } from "./lib/serve.ts";
import { portSetting, siteSettings } from "./lib/site-settings.ts";

const { base } = siteSettings();
const port = portSetting();
await assertFree(port);
const failure = await runCommand("build");
if (failure !== 0) {
  console.error("Nothing is served: the build stopped, for the reasons above.");
  process.exit(failure);
}
await assertFree(port);
const server = await serve({ dir: `${root}dist`, base, port });
const stop = () => void server.close().then(() => process.exit(0));
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
console.log(server.url);
