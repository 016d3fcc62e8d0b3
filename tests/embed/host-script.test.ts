import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { hostScript } from "../../src/embed/host-script.ts";
import { figures } from "../../src/figures/index.ts";

test("the script for hosts is one classic script of about 2 kB compressed, the same each time it is built", async () => {
  const script = await hostScript();
  const views = Object.values(figures).flatMap((figure) => figure.views);
  expect(gzipSync(script).length, "its code, and the names of views").toBeLessThan(1586 + 18 * views.length);
  expect(script).toMatch(/^"use strict";\(\(\)=>\{.*\}\)\(\);\n$/s);
  expect(script).not.toMatch(/\b(?:import|export|eval|innerHTML|Function)\b/);
  expect(await hostScript()).toBe(script);
});
