import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { AstroIntegration } from "astro";
import type { RunnableDevEnvironment, ViteDevServer } from "vite";
import { dataDirectory } from "../../src/data/directory.ts";
import type { LocatedFinding } from "../../src/publish/import/import.ts";
import type { DevData } from "./dev-data.ts";
import { root } from "./run.ts";

/** The events with which pages of the dev server are sent findings, and ask for them. */
const findingsEvent = "data:findings";
const askEvent = "data:ask";

/**
 * For `npm run dev`: validates the data whenever one of their files is saved, or the spreadsheet shown with them. Valid data are shown
 * at once, sentences that they do not bear out are marked; otherwise pages show the findings, with the last valid data.
 */
export function dataWatch(file?: string): AstroIntegration {
  const source = resolve(root, dataDirectory);
  const spreadsheet = file && resolve(file);
  const watched = [`${source}/`, `${root}src/prose/`, `${root}src/figures/`];
  return {
    name: "data-watch",
    hooks: {
      "astro:config:setup": ({ injectRoute, injectScript }) => {
        injectScript("page", 'import "/src/build/gallery/findings.ts";');
        // Every drawing of the site on one page.
        injectRoute({ pattern: "/dev/gallery", entrypoint: `${root}src/build/gallery/gallery.astro` });
      },
      "astro:server:setup": async ({ server }) => {
        const { devData } = await import("./dev-data.ts");
        const work = mkdtempSync(join(tmpdir(), "dev-data-"));
        process.once("exit", () => rmSync(work, { recursive: true, force: true }));
        const data = devData({ source, spreadsheet, work });
        process.env.DATA_DIRECTORY = data.lastSound();
        const update = updater(server, data);
        server.httpServer?.once("listening", () => void update(false));
        server.watcher.add([source, ...(spreadsheet ? [spreadsheet] : [])]);
        server.watcher.on("all", (_event, file) => {
          if (file === spreadsheet || watched.some((folder) => file.startsWith(folder))) schedule(update);
        });
      },
    },
  };
}

/** A finding of the data, or a sentence that is shown marked. */
type DevFinding = LocatedFinding & { readonly isMarked?: true };

let scheduled: NodeJS.Timeout | undefined;

/** An editor may save a file in several steps: wait for the last one. */
function schedule(update: () => Promise<void>): void {
  clearTimeout(scheduled);
  scheduled = setTimeout(() => void update(), 50);
}

/** Reads the data, shows them and sends the findings, one update after another. `isShown`: pages may be open that must reload. */
function updater(server: ViteDevServer, data: DevData): (isShown?: boolean) => Promise<void> {
  const { hot } = server.environments.client;
  let findings: readonly DevFinding[] = [];
  let running = Promise.resolve();
  hot.on(askEvent, (_: unknown, client: { send: (event: string, payload: unknown) => void }) => {
    client.send(findingsEvent, findings);
  });
  const tell = (found: readonly DevFinding[]) => {
    if (found.length > 0) console.error(found.map(({ text }) => text).join("\n"));
    findings = found;
    hot.send(findingsEvent, findings);
  };
  const update = async (isShown: boolean) => {
    const read = await data.read();
    if (!read.directory) {
      tell(read.findings);
      return;
    }
    const wasMarked = process.env.PREVIEW_SENTENCES === "true";
    const isNew = read.directory !== process.env.DATA_DIRECTORY;
    show(server, read.directory, false);
    const untrue = await untrueSentences(server);
    // Sentences that the new data do not bear out are shown with them, and marked.
    if (untrue.length > 0) show(server, read.directory, true);
    tell(untrue);
    if (isShown && (isNew || untrue.length > 0 || wasMarked))
      for (const { hot } of Object.values(server.environments)) hot.send({ type: "full-reload" });
  };
  return (isShown = true) => (running = running.then(() => update(isShown)));
}

/** Makes pages read another directory: modules keep what they have read, so they are all loaded again. */
function show(server: ViteDevServer, directory: string, isPreview: boolean): void {
  process.env.DATA_DIRECTORY = directory;
  process.env.PREVIEW_SENTENCES = String(isPreview);
  runnerOf(server).clearCache();
}

/** The sentences that are not true of the data shown, or the error that prevents checking them. */
async function untrueSentences(server: ViteDevServer): Promise<DevFinding[]> {
  try {
    const runner = runnerOf(server);
    const check = await runner.import<typeof import("../../src/prose/check.ts")>("/src/prose/check.ts");
    const { site } = await runner.import<typeof import("../../src/facts/site.ts")>("/src/facts/site.ts");
    return [...check.saidFindings(site()), ...check.writingFindings(site())].map((text) => ({ text, isMarked: true }));
  } catch (error) {
    return [{ text: error instanceof Error ? error.message : String(error), isMarked: true }];
  }
}

function runnerOf({ environments }: ViteDevServer): RunnableDevEnvironment["runner"] {
  return (environments.ssr as unknown as Pick<RunnableDevEnvironment, "runner">).runner;
}
