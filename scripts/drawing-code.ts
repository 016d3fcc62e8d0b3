import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Plugin } from "vite";
import { sha256 } from "../src/cache/store.ts";
import { root } from "./lib/run.ts";

/** The modules that draw: all that they import, near and far, is code that a drawing depends on. */
const drawers = ["src/figures/drawing.ts", "src/figures/index.ts"].map((file) => root + file);

const placeholder = "__DRAWING_CODE__";

/**
 * Tells bundled code the checksum of the code that draws, as bundled: the modules themselves, the versions of the packages
 * they use, and of Node. `entries` and `lockFile` are other modules in a test.
 */
export function drawingCode(entries: readonly string[] = drawers, lockFile = `${root}package-lock.json`): Plugin {
  return {
    name: "drawing-code",
    apply: "build",
    renderChunk(code) {
      if (!code.includes(placeholder)) return null;
      const modules = [...closure(entries, (id) => this.getModuleInfo(id)?.importedIds ?? [])].map((id) => {
        return [relative(root, id), this.getModuleInfo(id)?.code ?? ""];
      });
      const ingredients = [modules.sort(), readFileSync(lockFile, "utf8"), process.versions];
      return code.replaceAll(placeholder, JSON.stringify(sha256(JSON.stringify(ingredients))));
    },
  };
}

/** The modules that some modules import, and those that these import, and so on; themselves included. */
function closure(entries: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    importsOf(id).forEach(follow);
  };
  entries.forEach(follow);
  return found;
}
