import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { hostScript } from "../../src/embed/host-script.ts";

test("the script for hosts is one classic script below 2 kB compressed, the same each time it is built", async () => {
  const script = await hostScript();
  expect(gzipSync(script).length).toBeLessThan(2000);
  expect(script).toMatch(/^"use strict";\(\(\)=>\{.*\}\)\(\);\n$/s);
  expect(script).not.toMatch(/\b(?:import|export|eval|innerHTML|Function)\b/);
  expect(await hostScript()).toBe(script);
});
