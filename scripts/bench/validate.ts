/**
 * `npm run bench:validate`: a million made-up observations, validated as ours are but streamed from one file, beside Papa
 * Parse alone on the same file. Each runs in a process of its own, by turns; medians are printed. It fails where another
 * finding comes out than the three that were hidden in the file, or where memory passes its bound.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { findGaps } from "../../src/data/complete.ts";
import { type Finding, formatFinding } from "../../src/data/finding.ts";
import { readObservations } from "../../src/data/reading.ts";
import { columns } from "../../src/data/tables.ts";

const file = "partner-shares.csv";
const [rows, years, rounds] = [1_000_000, 100, 5];
const mostMegabytes = 300;

/** What is wrong in the file: a letter in a number, so that its observation is missing, and one that stands twice. */
const hidden = [
  `data/${file}:250001 value: expected a number with 1 decimal, not negative, in plain digits, got "1O.0" (U+004F)`,
  `data/${file}:1000002 row: expected each observation once, got that of line 2 again`,
  `data/${file}:1000001 row: expected a row chart-3,2089,exports,P624,share,percent, got none`,
];

const series = Array.from({ length: rows / years / 4 }, (_, index) => (index === 0 ? "others" : `P${index}`));

/** Every observation of two figures, two flows, 2,500 partners and 100 years. */
function* lines(): Generator<string> {
  yield `${columns.join()}\n`;
  let line = 1;
  for (const partner of series) {
    for (let year = 1990; year < 1990 + years; year += 1) {
      for (const figure of ["chart-1", "chart-3"]) {
        for (const flow of ["imports", "exports"]) {
          line += 1;
          const value = line === 250_001 ? "1O.0" : ((line * 7919) % 1000) / 10;
          yield `${figure},${year},${flow},${partner},share,percent,${typeof value === "string" ? value : value.toFixed(1)},\n`;
        }
      }
    }
  }
  yield `chart-1,1990,imports,others,share,percent,0.0,\n`;
}

async function write(path: string): Promise<void> {
  const out = createWriteStream(path);
  let text = "";
  for (const line of lines()) {
    text += line;
    if (text.length < 2 ** 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  await new Promise((resolve) => out.end(text, () => resolve(undefined)));
}

/** Validates the file and checks what is found. */
async function validateFile(path: string): Promise<void> {
  const findings: Finding[] = [];
  const reading = readObservations((finding) => findings.push(finding), new Set(series));
  const reader = reading.open(file);
  for await (const chunk of createReadStream(path)) reader.push(chunk as Buffer);
  reader.end();
  findings.push(...findGaps(reading.coverage).filter((gap) => gap.file === file));
  const found = findings.map(formatFinding);
  if (found.join() !== hidden.join()) throw new Error(`Found otherwise:\n${found.slice(0, 9).join("\n")}`);
}

const parse = (path: string, config: object) =>
  new Promise<void>((resolve, reject) => {
    const stream = createReadStream(path, "utf8");
    Papa.parse(stream, { delimiter: ",", newline: "\n", ...config, complete: () => resolve(), error: reject });
  });

const ways: Readonly<Record<string, (path: string) => Promise<void>>> = {
  "validated by us": validateFile,
  "Papa Parse, row by row": (path) => parse(path, { step: () => undefined }),
  "Papa Parse, chunk by chunk": (path) => parse(path, { chunk: () => undefined }),
  "Papa Parse, rows as objects": (path) => parse(path, { header: true, step: () => undefined }),
};

interface Run {
  /** Of processor time, which other programs of the machine disturb less than time itself. */
  readonly seconds: number;
  readonly megabytes: number;
}

async function measure(way: string, path: string): Promise<Run> {
  const start = process.cpuUsage();
  await ways[way]!(path);
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 };
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

async function compare(): Promise<void> {
  const folder = mkdtempSync(`${tmpdir()}/bench-validate-`);
  const path = `${folder}/${file}`;
  try {
    await write(path);
    console.log(
      `${rows + 1} observations, ${(statSync(path).size / 1e6).toFixed(1)} MB, medians of ${rounds}, processor time`,
    );
    const runs = new Map(Object.keys(ways).map((way) => [way, [] as Run[]]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [way, of] of runs) {
        const args = [fileURLToPath(import.meta.url), way, path];
        of.push(
          JSON.parse(
            execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
          ) as Run,
        );
      }
    }
    const ours = median(runs.get("validated by us")!.map(({ seconds }) => seconds));
    for (const [way, of] of runs) {
      const seconds = median(of.map((run) => run.seconds));
      const megabytes = Math.max(...of.map((run) => run.megabytes));
      const speed = `${seconds.toFixed(2)} s  ${(rows / seconds / 1e6).toFixed(2)} million rows/s  ${megabytes.toFixed(0)} MB`;
      console.log(`${way.padEnd(28)} ${speed}  we are at ${((seconds / ours) * 100).toFixed(0)} % of its speed`);
    }
    const peak = Math.max(...runs.get("validated by us")!.map(({ megabytes }) => megabytes));
    if (peak >= mostMegabytes) throw new Error(`${peak.toFixed(0)} MB of memory, more than ${mostMegabytes}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [way, path] = process.argv.slice(2);
if (way && path) console.log(JSON.stringify(await measure(way, path)));
else await compare();
