import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Plugin } from "vite";
import { isFirstEdition } from "./first-edition.ts";

const present = "src/prose";
export const firstProseFolder = "tests/fixtures/first-prose";

/**
 * The prose of the first edition, of which unit tests are asked as they are of its data: sentences of a later one are not true of
 * them. While the article is still of that edition its own prose is read, and each run keeps a copy of it for later.
 */
export function firstProse(): Plugin[] {
  if (isFirstEdition) {
    keepProse();
    return [];
  }
  const load = (id: string) => {
    const name = relative(present, id);
    const copy = join(firstProseFolder, name);
    return name.endsWith(".mdx") && !name.startsWith("..") && existsSync(copy) ? readFileSync(copy, "utf8") : undefined;
  };
  return [{ name: "first-prose", enforce: "pre", load }];
}

function keepProse(): void {
  const files = readdirSync(present, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mdx"));
  for (const name of files.filter((one) => one.includes(sep))) {
    const [text, copy] = [readFileSync(join(present, name), "utf8"), join(firstProseFolder, name)];
    if (existsSync(copy) && readFileSync(copy, "utf8") === text) continue;
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, text);
  }
}
