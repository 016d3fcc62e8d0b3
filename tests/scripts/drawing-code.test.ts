import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { build, type Rolldown } from "vite";
import { drawingCode } from "../../scripts/drawing-code.ts";

let directory: string;
const write = (file: string, text: string) => writeFileSync(join(directory, file), text);

beforeEach(() => {
  directory = mkdtempSync(`${tmpdir()}/code-`);
  write("page.js", `import { draw } from "./draw.js"; import "./style.js"; export default [__DRAWING_CODE__, draw];`);
  write("draw.js", `import { size } from "./size.js"; export const draw = () => size;`);
  write("size.js", "export const size = 1;");
  write("style.js", `globalThis.style = "red";`);
  write("lock.json", "{}");
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The checksum that a built page holds. */
async function code(): Promise<string> {
  const built = await build({
    root: directory,
    configFile: false,
    logLevel: "error",
    plugins: [drawingCode([join(directory, "draw.js")], join(directory, "lock.json"))],
    build: { write: false, minify: false, lib: { entry: "page.js", formats: ["es"] } },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  const found = /"([0-9a-f]{64})"/.exec(output[0].code);
  if (!found) throw new Error(`no checksum in ${output[0].code}`);
  return found[1]!;
}

test("changes with what draws, near and far, and with the packages, and with nothing else", async () => {
  const first = await code();
  write("style.js", `globalThis.style = "blue";`);
  write("page.js", `import { draw } from "./draw.js"; export default [__DRAWING_CODE__, draw, 2];`);
  expect(await code()).toBe(first);
  write("size.js", "export const size = 2;");
  const second = await code();
  expect(second).not.toBe(first);
  write("lock.json", `{"packages":{}}`);
  expect([first, second]).not.toContain(await code());
});
