/** `npm start`: validates, builds, serves. `PORT` moves it, `BASE_PATH` is where the site lives on the server. */
import { root, runScript } from "./lib/run.ts";
import { basePath, serve } from "./lib/serve.ts";

const port = Number(process.env.PORT || 4321);

/** What to do about a server that could not be started. */
function explain(error: NodeJS.ErrnoException): string {
  if (error.code === "EADDRINUSE") return `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`;
  return `The server could not be started: ${error.message}`;
}

const failure = await runScript("build.ts");
if (failure !== 0) {
  console.error("Nothing is served: the build stopped, for the reasons above.");
  process.exit(failure);
}
try {
  const server = await serve({ dir: `${root}dist`, base: basePath(process.env.BASE_PATH), port });
  console.log(server.url);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exit(1);
}
