/**
 * `npm run bench:hosts`: shows every figure, in both languages and four widths, in pages such as others have, in every
 * browser that is here, and writes what came of it to `src/embed/host-results.json`. Run `npm run build` first.
 */
import { existsSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { hostIds, hostWidths } from "../../src/embed/hosts.ts";
import { type HostResults, packResults, type Trial } from "../../src/embed/trial.ts";
import { type Browser, engines, launch, NotInstalled } from "../../tests/support/browsers/index.ts";
import { root } from "../lib/run.ts";
import { setStage, type Stage } from "./host-trials.ts";

const file = `${root}src/embed/host-results.json`;

async function tryAll(stage: Stage, browser: Browser, place: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const host of hostIds) {
    for (const width of hostWidths) {
      const outcome = await stage.attempt(browser, { host, width });
      trials.push({ browser: place, ...outcome });
      console.log(browser.version, JSON.stringify(outcome));
    }
  }
  return trials;
}

async function runBench(): Promise<HostResults> {
  const stage = await setStage(`${root}dist`);
  const results = { date: new Date().toISOString().slice(0, 10), browsers: [] as string[], trials: [] as Trial[] };
  for (const engine of engines) {
    try {
      const browser = await launch(engine);
      results.trials.push(...(await tryAll(stage, browser, results.browsers.length)));
      results.browsers.push(browser.version);
      await browser.close();
    } catch (error) {
      if (!(error instanceof NotInstalled)) throw error;
      console.log(`SKIPPED: ${error.message}`);
    }
  }
  await stage.close();
  return results;
}

if (!existsSync(`${root}dist/embed.js`)) throw new Error("there is no built site: run `npm run build` first");
const results = await runBench();
writeFileSync(file, await format(JSON.stringify(packResults(results)), { parser: "json", printWidth: 120 }));
