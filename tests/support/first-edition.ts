import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { sha256 } from "../../src/lib/sha256.ts";

/**
 * The data of the first release, in a directory like `data/`: what unit tests are asked of. They hold of the code whatever
 * is published later; what must hold of the data as they stand, validation, the build and the browser tests ask. What the
 * site has learnt since is put in: rows of new figures, names in new languages.
 */
const first = "data/releases/1.0.0";

/** Whether the article is still that of the first release, of which some lists in the tests speak word by word. */
export const isFirstEdition = issueOf(first) === issueOf("data");

function issueOf(folder: string): unknown {
  const { document } = JSON.parse(readFileSync(join(folder, "sources.json"), "utf8")) as Record<string, Json>;
  return document?.issue;
}

type Json = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string>>;

/** Makes the directory, once for what it is made of, and returns it. */
export function firstEdition(): string {
  const specs = readFileSync("data/figures.json", "utf8");
  const files = new Map([...csvFiles(), ["sources.json", sources()] as const, ["figures.json", specs] as const]);
  const hash = sha256(JSON.stringify([...files])).slice(0, 12);
  const directory = `.cache/first-edition-${hash}`;
  if (existsSync(directory)) return directory;
  mkdirSync(".cache", { recursive: true });
  const next = mkdtempSync(".cache/first-edition-");
  for (const [name, text] of files) writeFileSync(join(next, name), text);
  cpSync(first, join(next, "releases/1.0.0"), { recursive: true });
  put(next, directory);
  return directory;
}

/** Puts it in its place, unless another run of the tests has been faster. */
function put(next: string, directory: string): void {
  try {
    renameSync(next, directory);
  } catch (error) {
    rmSync(next, { recursive: true });
    if (!existsSync(directory)) throw error;
  }
}

function csvFiles(): [name: string, text: string][] {
  const files = readdirSync("data").filter((name) => name.endsWith(".csv"));
  const rows = files
    .filter((name) => name !== "series.csv")
    .map((name): [string, string] => {
      const now = readFileSync(join("data", name), "utf8");
      if (!existsSync(join(first, name))) return [name, now];
      const then = readFileSync(join(first, name), "utf8");
      return [name, name === "text.csv" ? withIssue(then) : withFigures(then, now)];
    });
  const inRows = new Set(rows.flatMap(([, text]) => parse(text).data.map(({ series }) => series)));
  const [then, now] = [first, "data"].map((folder) => readFileSync(join(folder, "series.csv"), "utf8"));
  return [...rows, ["series.csv", withNames(then!, now!, inRows)]];
}

const parse = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true });

/** The numbers of the text with the issue that says them, which the first release did not need to name. */
function withIssue(then: string): string {
  const [header, ...rows] = then.trimEnd().split("\n");
  return [`issue,${header}`, ...rows.map((row) => `${String(issueOf(first))},${row}`)].join("\n") + "\n";
}

/** The rows of then, and those of figures that had none. */
function withFigures(then: string, now: string): string {
  const figureOf = (line: string) => /^[a-z]+-\d+(?=,)/.exec(line)?.[0];
  const known = new Set(then.split("\n").map(figureOf));
  const added = now.split(/\r?\n/).filter((line) => figureOf(line) && !known.has(figureOf(line)));
  return then + added.map((line) => `${line}\n`).join("");
}

/** The names of then, and what only the present list has: series that rows have, and languages. */
function withNames(then: string, now: string, inRows: ReadonlySet<string | undefined>): string {
  const [old, present] = [parse(then), parse(now)];
  const before = new Map(old.data.map((row) => [row.series, row]));
  const known = old.data.map((row) => ({ ...present.data.find(({ series }) => series === row.series), ...row }));
  const added = present.data.filter(({ series }) => !before.has(series) && inRows.has(series));
  return `${Papa.unparse([...known, ...added], { columns: present.meta.fields, newline: "\n" })}\n`;
}

function sources(): string {
  const read = (folder: string) => readFileSync(join(folder, "sources.json"), "utf8");
  const [then, now] = [read(first), read("data")];
  const merged = { ...withFields(JSON.parse(then) as Json, JSON.parse(now) as Json), pagesReadIn: issueOf(first) };
  return JSON.stringify(merged) === JSON.stringify(JSON.parse(then)) ? then : `${JSON.stringify(merged, null, 2)}\n`;
}

/** What then has, and below it what only the present has. */
function withFields(then: Json, now: Json): Json {
  const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
  const inner = Object.entries(then).map(([key, value]) => {
    const present = now[key];
    return [key, isObject(value) && isObject(present) ? withFields(value, present) : value] as const;
  });
  return { ...now, ...Object.fromEntries(inner) };
}
