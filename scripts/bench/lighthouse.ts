/**
 * `npm run bench:lighthouse`: what Lighthouse says of a page of each kind, as a phone's browser has it: the middle of several runs
 * in each category, and what keeps a category under 100. Lighthouse takes all time that passes for the page's own: a run during
 * which the machine lost more than a little to others is made again, a few times.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { browserArgs, ensureBrowser } from "../lib/browser.ts";
import { root, runCommand } from "../lib/run.ts";
import { serveAsHost } from "./static-server.ts";
import { withReaderFonts } from "./reader-fonts.ts";
import { judge, median, print, save } from "./results.ts";
import { withSteal } from "./steal.ts";
import { toolbox } from "./toolbox.ts";
import { weigh } from "./visit.ts";

const runs = Number(process.env.RUNS ?? 5);
/** The most steal in a run that counts, as a share of the machine's time. */
const tolerated = 0.03;
/** How often a run is made at most; the least disturbed then count. */
const attempts = 4;
const port = 9333;

/** An embed is not to be found by itself, on purpose: it is not asked whether it can be. */
const pages: Readonly<Record<string, { path: string; skipAudits?: string[] }>> = {
  "article, English": { path: "en/" },
  "article, Chinese": { path: "zh-hant/" },
  "article, both": { path: "" },
  "figure page": { path: "en/figures/table-1/" },
  embed: { path: "embed/en/table-1/", skipAudits: ["is-crawlable"] },
  "data page": { path: "en/data/" },
};

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** The parts that we read of a Lighthouse result. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly displayValue?: string }>>;
}

type Lighthouse = (url: string, flags: object, config: object) => Promise<{ lhr: Report }>;

/** The audits that cost a page points, with what they measured. */
function faults(report: Report): string[] {
  const refs = categories.flatMap((category) => report.categories[category]!.auditRefs);
  return refs.flatMap(({ id, weight }) => {
    const { score, displayValue } = report.audits[id]!;
    return weight > 0 && score !== null && score < 1
      ? [`${id} ${Math.round(score * 100)} ${displayValue ?? ""}`.trim()]
      : [];
  });
}

async function ask(lighthouse: Lighthouse, url: string, skipAudits?: string[]): Promise<Report> {
  const settings = { onlyCategories: categories, skipAudits };
  const { lhr } = await lighthouse(url, { port, logLevel: "error" }, { extends: "lighthouse:default", settings });
  return lhr;
}

if ((await runCommand("build")) !== 0) process.exit(1);
const box = toolbox("lighthouse", { dependencies: { lighthouse: "13.5.0" } });
const entry = createRequire(box).resolve("lighthouse");
const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
const server = await serveAsHost(`${root}dist`, 0);
const args = [...browserArgs, `--remote-debugging-port=${port}`, "--ignore-certificate-errors"];
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args, env: withReaderFonts() });
// The server packs a page when it is first asked for: nobody waits for that on a host.
for (const { path } of Object.values(pages)) await weigh(browser, server.url + path);
const found: Record<string, { result: Report; steal: number }[]> = {};
const isQuiet = ({ steal }: { steal: number }) => steal <= tolerated;
for (let round = 0; round < runs * attempts; round++) {
  for (const [name, { path, skipAudits }] of Object.entries(pages)) {
    const known = (found[name] ??= []);
    if (known.filter(isQuiet).length === runs) continue;
    known.push(await withSteal(() => ask(lighthouse, server.url + path, skipAudits)));
  }
}
await browser.close();
await server.close();

const results = Object.entries(found).map(([page, made]) => {
  const counted = made.toSorted((a, b) => a.steal - b.steal).slice(0, runs);
  const all = counted.map(({ result }) => result);
  const score = (category: string) => Math.round(100 * median(all.map((one) => one.categories[category]!.score)));
  const scores = Object.fromEntries(categories.map((category) => [category, score(category)]));
  const steal = `${(100 * Math.max(...counted.map((one) => one.steal))).toFixed(1)} %`;
  return {
    page,
    ...scores,
    "steal, at most": steal,
    "short of 100": [...new Set(all.flatMap(faults))].join("; "),
  };
});
print("Lighthouse, mobile", results);
save("lighthouse", { runs, results });
const isFull = (row: object) => categories.every((category) => (row as Record<string, unknown>)[category] === 100);
judge(Object.fromEntries(results.map((row) => [`${row.page}: 100 in all four`, isFull(row)])));
