/**
 * `npm run bench:pages`: the article, and one chart embedded, beside the same made with other tools, and beside the floor. What
 * a first visit weighs, and when its first chart stands there on a slow line with a slow processor.
 */
import { type Browser, chromium } from "@playwright/test";
import { browserArgs, ensureBrowser } from "../lib/browser.ts";
import { root, runCommand } from "../lib/run.ts";
import { withReaderFonts } from "./reader-fonts.ts";
import { serveAsHost } from "./static-server.ts";
import { judge, median, print, save } from "./results.ts";
import { rivals, type Rival } from "./rivals/index.ts";
import { connecting, time, type Timing, weigh, type Weight } from "./visit.ts";

const rounds = Number(process.env.ROUNDS ?? 5);

interface Subject extends Rival {
  readonly url: string;
}

interface Result extends Weight {
  readonly kind: Rival["kind"];
  readonly name: string;
  /** Milliseconds until the first chart, the middle of all rounds. */
  readonly chart: number;
  readonly paint: number;
  readonly timings: readonly Timing[];
}

/** All are visited in turn, round after round, so that a machine that is busy for a while is so for all. */
async function measure(browser: Browser, subjects: readonly Subject[]): Promise<Result[]> {
  const weights = new Map<Subject, Weight>();
  for (const subject of subjects) weights.set(subject, await weigh(browser, subject.url));
  const timings = new Map<Subject, Timing[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) timings.get(subject)!.push(await time(browser, subject.url));
  }
  return subjects.map((subject) => {
    const { kind, name } = subject;
    const all = timings.get(subject)!;
    const [chart, paint] = [median(all.map((one) => one.chart)), median(all.map((one) => one.paint))];
    return { kind, name, ...weights.get(subject)!, chart, paint, timings: all };
  });
}

function table(results: readonly Result[], floor: Result) {
  return results.map(({ name, requests, bytes, paint, chart }) => ({
    page: name,
    requests,
    compressed: `${(bytes / 1000).toFixed(1)} kB`,
    "first paint": `${Math.round(paint)} ms`,
    "first chart": `${Math.round(chart)} ms`,
    "over the floor": `${(chart / floor.chart).toFixed(2)} ×`,
  }));
}

/** Ours before each of theirs, and near the floor. */
function targets(results: readonly Result[], floor: Result): Record<string, boolean> {
  const latest = Math.max(...results.filter(({ kind }) => kind === "ours").map(({ chart }) => chart));
  const first = Math.min(...results.filter(({ kind }) => kind === "theirs").map(({ chart }) => chart));
  return {
    [`each of ours shows its first chart before any of theirs (${(first / latest).toFixed(1)} × later)`]:
      latest < first,
    [`at 1.3 times the floor or better (${(latest / floor.chart).toFixed(2)})`]: latest <= 1.3 * floor.chart,
  };
}

if ((await runCommand("build")) !== 0) process.exit(1);
const { articles, embeds, skipped } = await rivals(`${root}dist`);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: browserArgs,
  env: withReaderFonts(),
});
const servers = new Map(
  await Promise.all(
    [...new Set([...articles, ...embeds].map(({ folder }) => folder))].map(
      async (folder) => [folder, await serveAsHost(folder, connecting)] as const,
    ),
  ),
);
const served = (list: readonly Rival[]) =>
  list.map((one) => ({ ...one, url: new URL(one.path, servers.get(one.folder)!.url).href }));
const [article, embed] = [await measure(browser, served(articles)), await measure(browser, served(embeds))];
await browser.close();
for (const server of servers.values()) await server.close();

const floor = article.find(({ kind }) => kind === "floor")!;
print("The article: first visit", table(article, floor));
print("One chart, embedded: first visit", table(embed, floor));
for (const [name, why] of skipped) console.log(`\nSKIPPED ${name}: ${why}`);
save("pages", { rounds, article, embed, skipped: Object.fromEntries(skipped) });
judge({
  ...Object.fromEntries(Object.entries(targets(article, floor)).map(([what, met]) => [`article: ${what}`, met])),
  ...Object.fromEntries(Object.entries(targets(embed, floor)).map(([what, met]) => [`embed: ${what}`, met])),
});
