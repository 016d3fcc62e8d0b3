import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import { root, runScript } from "./run.ts";

const dataDirectory = `${root}data/`;

/** Validates a saved data file at once on the dev server, says what is wrong with it, and shows the pages anew. */
export function dataWatch(): AstroIntegration {
  return {
    name: "data-watch",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.watcher.add(dataDirectory);
        server.watcher.on("all", (_event, file) => {
          if (file.startsWith(dataDirectory)) schedule(server);
        });
      },
    },
  };
}

let scheduled: NodeJS.Timeout | undefined;

/** An editor may write a file in several steps: wait for the last of them. */
function schedule(server: ViteDevServer): void {
  clearTimeout(scheduled);
  scheduled = setTimeout(() => void validateAndReload(server), 50);
}

async function validateAndReload(server: ViteDevServer): Promise<void> {
  await runScript("validate.ts");
  for (const environment of Object.values(server.environments)) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: "full-reload" });
  }
}
