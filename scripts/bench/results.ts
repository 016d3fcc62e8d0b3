import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { root } from "../lib/run.ts";

export type Row = Readonly<Record<string, string | number>>;

/** The middle one of some numbers; the mean of the two middle ones where there is no middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** Prints rows as a table under a heading, columns as wide as what is in them; numbers stand to the right. */
export function print(heading: string, rows: readonly Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (row: Row, column: string) => String(row[column] ?? "");
  const width = (column: string) => Math.max(column.length, ...rows.map((row) => cell(row, column).length));
  const isNumber = (column: string) => rows.every((row) => /^([\d.,%×+-]| ms| kB| s| MB)*$/.test(cell(row, column)));
  const pad = (text: string, column: string) =>
    isNumber(column) ? text.padStart(width(column)) : text.padEnd(width(column));
  console.log(`\n${heading}\n`);
  console.log(columns.map((column) => pad(column, column)).join("  "));
  console.log(columns.map((column) => "─".repeat(width(column))).join("  "));
  for (const row of rows) console.log(columns.map((column) => pad(cell(row, column), column)).join("  "));
}

/** Writes what a bench measured to `bench/results/`, with the machine and how busy it was besides. */
export function save(name: string, results: object): void {
  const directory = `${root}bench/results`;
  const machine = { node: process.version, processors: cpus().map(({ model }) => model), load: loadavg() };
  mkdirSync(directory, { recursive: true });
  const text = JSON.stringify({ name, date: new Date().toISOString(), machine, ...results }, null, 2);
  writeFileSync(`${directory}/${name}.json`, `${text}\n`);
}

/** Tells which targets were missed; the bench then ends with an error. */
export function judge(targets: Readonly<Record<string, boolean>>): void {
  console.log("");
  for (const [target, met] of Object.entries(targets)) console.log(`${met ? "met   " : "MISSED"}  ${target}`);
  if (Object.values(targets).includes(false)) process.exitCode = 1;
}
