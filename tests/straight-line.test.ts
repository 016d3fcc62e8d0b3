import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/**
 * Data flows one way through the folders of `src/`: a file imports from its own folder, or from one on a line above it.
 * Folders on the same line do not know each other.
 */
const line: readonly (readonly string[])[] = [
  ["lib"],
  ["i18n", "fonts", "styles"],
  ["data"],
  ["facts"],
  ["charts"],
  ["figures"],
  ["prose"],
  ["publish", "client"],
  ["embed"],
  ["components"],
  ["layouts"],
  ["pages", "build"],
];

/** Code for browsers knows the words of the interface at most. */
const browserMayImport = ["client", "i18n", "lib"];

const place = (folder: string) => line.findIndex((folders) => folders.includes(folder));

function mayImport(from: string, to: string): boolean {
  if (from === "client") return browserMayImport.includes(to);
  return from === to || place(to) < place(from);
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.(ts|astro|mdx)$/.test(file));

/** `src/data/csv.ts` → `data`; nothing for a file that lies in `src/` itself, or outside. */
function folderOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

/** The files that a file imports by a relative path, statically or not, for their types or their values. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const imports = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\.meta\.glob\(\s*)["'](\.[^"']+)["']/g);
  return [...imports].map(([, target]) => posix.join(posix.dirname(file), target!));
}

test("every folder has a place on the line", () => {
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
  expect([...folders].filter((folder) => place(folder) === -1)).toEqual([]);
});

test("no import points along the flow of the data", () => {
  const wrong = files.flatMap((file) => {
    const from = folderOf(file);
    return importsOf(file).flatMap((target) => {
      const to = folderOf(target);
      if (from === undefined || to === undefined || mayImport(from, to)) return [];
      return [`${file} imports ${target}: ${from}/ must not know ${to}/`];
    });
  });
  expect(wrong).toEqual([]);
});
