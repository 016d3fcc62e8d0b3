/**
 * `npm run bench:build`: what a figure costs to build, with many synthetic ones beside those of the source; then what is made
 * again when the data of one of them change. `SIZES=1,10` builds smaller sites.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locales } from "../../src/i18n/locales.ts";
import { root } from "../lib/run.ts";
import { judge, print, save } from "./results.ts";
import { model, modelFile, syntheticId, syntheticProject } from "./synthetic.ts";

const sizes = (process.env.SIZES ?? "1,10,100,300").split(",").map(Number);
const plainSizes = [sizes[0]!, sizes[Math.max(sizes.length - 2, 1)]!];

/** A figure has its own page and its embed in every language. */
const pagesOf = 2 * locales.length;

interface Built {
  readonly figures: number;
  readonly images: "with PNG" | "no PNG";
  readonly seconds: number;
  /** Of the processor. */
  readonly processor: number;
  /** The most memory that was held at a time. */
  readonly megabytes: number;
}

/** Builds a project once. Throws, with what was said, when the build fails. */
function build(directory: string): Omit<Built, "figures" | "images"> {
  const usage = mkdtempSync(`${tmpdir()}/usage-`);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(directory, "scripts/build.ts")], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, BENCH_USAGE: usage, NODE_OPTIONS: `--import ${root}scripts/bench/usage.ts` },
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const used = readdirSync(usage).map(
    (file) => JSON.parse(readFileSync(join(usage, file), "utf8")) as Pick<Built, "processor" | "megabytes">,
  );
  rmSync(usage, { recursive: true });
  if (status !== 0) throw new Error(`The build failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  const processor = used.reduce((sum, one) => sum + one.processor, 0);
  return { seconds, processor, megabytes: Math.max(...used.map(({ megabytes }) => megabytes)) };
}

function withProject<T>(count: number, images: Built["images"], use: (directory: string) => T): T {
  const directory = syntheticProject(count, images === "with PNG");
  try {
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What the builds of a project remember, by place: `charts/…`, `fonts/…`, `images/…`. */
function memory(directory: string): Set<string> {
  const entries = readdirSync(join(directory, ".cache"), { recursive: true, withFileTypes: true });
  return new Set(entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name)));
}

/** How many entries are new, by the folder they are in. */
function made(before: ReadonlySet<string>, after: ReadonlySet<string>): Record<string, number> {
  const folders = [...after].filter((entry) => !before.has(entry)).map((entry) => entry.split("/").at(-2)!);
  return Object.fromEntries([...Map.groupBy(folders, (folder) => folder)].map(([name, all]) => [name, all.length]));
}

/** Raises one amount of one synthetic figure. */
function changeOneFigure(directory: string): void {
  const file = join(directory, "data", modelFile);
  const row = new RegExp(`^(${syntheticId(0)},.*,value,HKD_millions,)(\\d+)`, "m");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(row, (_, key: string, amount: string) => `${key}${Number(amount) + 1000}`),
  );
}

/** Builds a site, builds it again as it is, then with one number changed. */
function rebuilds(count: number) {
  return withProject(count, "with PNG", (directory) => {
    const steps: { what: string; seconds: number; processor: number; made: Record<string, number> }[] = [];
    let before = new Set<string>();
    const step = (what: string) => {
      const { seconds, processor } = build(directory);
      const after = memory(directory);
      steps.push({ what, seconds, processor, made: made(before, after) });
      before = after;
    };
    step("first build");
    step("nothing changed");
    changeOneFigure(directory);
    step("one number changed");
    return steps;
  });
}

const runs: Built[] = [
  ...plainSizes.map((figures) => ({ figures, images: "no PNG" as const })),
  ...sizes.map((figures) => ({ figures, images: "with PNG" as const })),
].map(({ figures, images }) => {
  console.log(`Building with ${figures} synthetic figures, ${images} …`);
  return { figures, images, ...withProject(figures, images, build) };
});

/** What one figure more costs, in seconds of the processor: the cost over that of the smallest site of its kind. */
function perFigure({ figures, images, processor }: Built): number {
  const smallest = runs.find((run) => run.images === images)!;
  return (processor - smallest.processor) / (figures - smallest.figures);
}

const table = runs.map((run) => ({
  figures: run.figures,
  images: run.images,
  seconds: run.seconds.toFixed(1),
  "seconds of CPU": run.processor.toFixed(1),
  "CPU a figure more": Number.isFinite(perFigure(run)) ? `${perFigure(run).toFixed(3)} s` : "",
  "CPU a page": Number.isFinite(perFigure(run)) ? `${(perFigure(run) / pagesOf).toFixed(3)} s` : "",
  "peak memory": `${run.megabytes.toFixed(0)} MB`,
}));
print(`Builds with copies of ${model}`, table);

const again = rebuilds(10);
const rebuildTable = again.map(({ what, seconds, processor, made }) => ({
  what,
  seconds: seconds.toFixed(1),
  "seconds of CPU": processor.toFixed(1),
  "charts drawn": made.charts ?? 0,
  "fonts subset": made.fonts ?? 0,
  "images drawn": made.images ?? 0,
}));
print("Rebuilds with 10 synthetic figures", rebuildTable);

const [plain] = runs.filter(({ images }) => images === "no PNG").slice(-1);
const drawn = runs.filter(({ images }) => images === "with PNG");
const [large, largest] = drawn.slice(-2);
const growth = perFigure(largest!) / perFigure(large!);
const [, unchanged, changed] = again;
/** Two views of the model, two sizes, each language; and its card. */
const charts = 2 * 2 * locales.length;
save("build", { runs, rebuilds: again });
judge({
  [`${largest!.figures} figures against ${large!.figures}: within 15 % a figure (${growth.toFixed(2)})`]:
    growth <= 1.15,
  "under 0.1 s of CPU a page without PNG": perFigure(plain!) / pagesOf < 0.1,
  "under 0.4 s of CPU a page with PNG": perFigure(largest!) / pagesOf < 0.4,
  "nothing is drawn again when nothing changed": Object.keys(unchanged!.made).length === 0,
  "one number changed: its own charts are drawn again and no others": changed!.made.charts === charts,
});
