/**
 * `npm run import FILE`: imports a spreadsheet (our workbook, one of our CSV files, or a data file, as saved by Excel or
 * LibreOffice) into `data/`. Shows every cell that would change and what the checks find; asks before it writes, or writes
 * at once with `-- --yes`. Exit 0 written or nothing to do, 1 with findings, 2 if the file could not be read.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { compareSummary } from "../src/publish/releases/words.ts";
import { dataDirectory, readDataFiles } from "../src/data/directory.ts";
import { readData } from "../src/data/validate.ts";
import { importSpreadsheet } from "../src/publish/import/import.ts";
import { replaceFile } from "./lib/replace-file.ts";

async function mayWrite(files: readonly string[], yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    console.log("Nothing was written. To write it: npm run import FILE -- --yes");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Write ${files.join(", ")}? [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

async function run(path: string, yes: boolean): Promise<number> {
  const present = readDataFiles();
  const { holds, files, changes, findings } = await importSpreadsheet(readFileSync(path), present);
  const before = readData(present).data;
  const after = readData(new Map([...present, ...files])).data;
  if (holds.length > 0) console.log(`${path} holds ${holds.join(", ")}`);
  for (const line of compareSummary({ before, after, changes })) console.log(line);
  if (findings.length > 0) {
    console.error(
      `\n${findings.map(({ text }) => text).join("\n")}\n\nNothing was written. Correct what is listed above and import again.`,
    );
    return 1;
  }
  const names = [...files.keys()].map((file) => join(dataDirectory, file));
  if (names.length === 0) console.log("It agrees with data/: nothing to write.");
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
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new Error("Name one file: npm run import FILE");
  process.exitCode = await run(path, values.yes);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
