/**
 * `npm run import FILE …`: imports spreadsheets (our workbook, our CSV files, or data files, as saved by Excel or LibreOffice)
 * into `data/`. Shows every cell that would change and what the checks find; asks before it writes, or writes at once with
 * `-- --yes`. Exit 0 written or nothing to do, 1 with findings, 2 if the file could not be read.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { compareSummary } from "../src/publish/releases/change-log.ts";
import { dataDirectory, type DataFiles, readDataFiles } from "../src/data/directory.ts";
import { textFile } from "../src/data/tables.ts";
import { readData } from "../src/data/validate.ts";
import { importSpreadsheets, type LocatedFinding } from "../src/publish/import/import.ts";
import { replaceFile } from "./lib/replace.ts";

async function mayWrite(files: readonly string[], yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    console.log("Nothing was written. To write it: npm run import FILE -- --yes");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Write ${files.join(", ")}? [y/N] `);
  terminal.close();
  const isYes = /^y(?:es)?$/i.test(answer.trim());
  if (!isYes) console.log("Nothing was written.");
  return isYes;
}

/** Findings that may have one cause on one line: the first in full, then how many more there are. */
function grouped(findings: readonly LocatedFinding[]): string[] {
  return [...Map.groupBy(findings, ({ text, kind = text }) => kind).values()].flatMap(([first, ...more]) => [
    first!.text,
    ...(more.length > 0 ? [`  and ${more.length} more of this kind`] : []),
  ]);
}

/** Changes of the numbers in the source's text, which are in no table: the rows that are removed and those that are added. */
function textChanges(present: DataFiles, files: DataFiles): string[] {
  const rowsOf = (from: DataFiles) => new TextDecoder().decode(from.get(textFile)).split("\n");
  if (!files.has(textFile)) return [];
  const [before, after] = [rowsOf(present), rowsOf(files)];
  return [
    `${textFile}:`,
    ...before.filter((row) => !after.includes(row)).map((row) => `  - ${row}`),
    ...after.filter((row) => !before.includes(row)).map((row) => `  + ${row}`),
  ];
}

async function run(paths: readonly string[], yes: boolean): Promise<number> {
  const present = readDataFiles();
  const several = paths.length > 1;
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(", ")}`);
  const read = paths.map((path) => ({ bytes: readFileSync(path), ...(several && { name: basename(path) }) }));
  const { holds, untaken, files, changes, findings } = await importSpreadsheets(read, present);
  const before = readData(present).data;
  const after = readData(new Map([...present, ...files])).data;
  if (holds.length > 0) console.log(`${paths.join(", ")}: ${holds.join(", ")}`);
  for (const line of untaken) console.log(line);
  for (const line of compareSummary({ before, after, changes })) console.log(line);
  for (const line of textChanges(present, files)) console.log(line);
  if (findings.length > 0) {
    console.error(
      `\n${grouped(findings).join("\n")}\n\nNothing was written. Correct what is listed above and import again.`,
    );
    return 1;
  }
  const names = [...files.keys()].map((file) => join(dataDirectory, file));
  if (files.size === 0) console.log("It agrees with data/: nothing to write.");
  else if (await mayWrite(names, yes)) {
    // If this is stopped between two files, the same import writes the rest.
    for (const [file, bytes] of files) replaceFile(join(dataDirectory, file), bytes);
    console.log(`Written: ${names.join(", ")}`);
  }
  return 0;
}

try {
  const { positionals, values } = parseArgs({
    options: { yes: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error("Name a file, or several: npm run import FILE …");
  process.exitCode = await run(positionals, values.yes);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
