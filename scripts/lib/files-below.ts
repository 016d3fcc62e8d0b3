import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file of a folder and of the folders in it, as paths below it with `/` between their parts, in their order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
    .sort();
}
