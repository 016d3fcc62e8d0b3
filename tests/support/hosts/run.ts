/**
 * `npm run test:hosts`: pastes every figure, in both languages, into the kinds of pages that others have, at every width, in every
 * browser that is here, and writes what was measured to `src/embed/host-results.json`, which `/en/embedding/` shows. Run
 * `npm run build` first; it takes a while.
 */
import { existsSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { root } from "../../../scripts/lib/run.ts";
import { hostIds, type HostResults, packResults, type Trial, widthsOf } from "../../../src/embed/hosts.ts";
import { type Browser, NotInstalled } from "../browsers/browser.ts";
import { launch } from "../browsers/index.ts";
import { setStage, type Stage } from "./trials.ts";

async function tryAll(stage: Stage, browser: Browser, place: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const host of hostIds) {
    for (const width of widthsOf(host)) {
      const outcome = await stage.attempt(browser, { host, width });
      trials.push({ browser: place, ...outcome });
      console.log(browser.version, JSON.stringify(outcome));
    }
  }
  return trials;
}

async function runAll(): Promise<HostResults> {
  const stage = await setStage(`${root}dist`);
  const results = { date: new Date().toISOString().slice(0, 10), browsers: [] as string[], trials: [] as Trial[] };
  for (const name of ["chromium", "firefox", "webkit"] as const) {
    try {
      const browser = await launch(name);
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
const results = packResults(await runAll());
writeFileSync(
  `${root}src/embed/host-results.json`,
  await format(JSON.stringify(results), { parser: "json", printWidth: 120 }),
);
