import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "./support/fixtures.ts";

/** An editor's data, in a directory of their own, and the workbook that they downloaded. */
const home = mkdtempSync(join(tmpdir(), "dev-"));
const csv = join(home, "data/high-tech-trade.csv");
const xlsx = join(home, "book.xlsx");

let server: ChildProcessByStdio<null, Readable, null>;
let address: string | undefined;

test.beforeAll(async () => {
  cpSync("data", join(home, "data"), { recursive: true });
  cpSync("dist/data/hk-high-tech-trade.xlsx", xlsx);
  const env = { ...process.env, DATA_DIRECTORY: join(home, "data"), PORT: "0", NO_COLOR: "1" };
  server = spawn(process.execPath, ["scripts/dev.ts", xlsx], { env, stdio: ["ignore", "pipe", "ignore"] });
  for await (const line of createInterface(server.stdout)) {
    address = /Local\s+(http:\S+)/.exec(line)?.[1];
    if (address) break;
  }
  server.stdout.resume();
});

test.afterAll(async () => {
  const closed = once(server, "close");
  server.kill();
  await closed;
  rmSync(home, { recursive: true });
});

/** A text with a part in the place of another, which must be there. */
function replace(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

const saveCsv = (from: string, to: string) => writeFileSync(csv, replace(readFileSync(csv, "utf8"), from, to));

function saveWorkbook(from: string, to: string): void {
  const parts = unzipSync(readFileSync(xlsx));
  const sheet = "xl/worksheets/sheet1.xml";
  const edited = strToU8(replace(strFromU8(parts[sheet]!), `<v>${from}</v>`, `<v>${to}</v>`));
  writeFileSync(xlsx, zipSync({ ...parts, [sheet]: edited }));
}

test("a saved file shows at the cell what is wrong with it, and once that is mended, its numbers", async ({ page }) => {
  await page.goto(`${address}embed/en/table-1/`);
  const findings = page.locator(".dev-findings li");
  const imports = page.locator("#table-1--imports--2012");
  const reExports = page.locator("#table-1--re_exports--2007");
  await expect(reExports).toHaveText("993.2");
  await expect(findings).toHaveCount(0);

  saveCsv(",1806.1,", ",18O6.1,");
  await expect(findings).toHaveText([/^data\/high-tech-trade\.csv:\d+ value: expected a number .*, got "18O6\.1"/]);
  await expect(findings.locator("a")).toHaveAttribute("href", "#table-1--imports--2012");
  await expect(imports).toHaveClass(/\bdev-found\b/);
  await expect(imports).toHaveText("1,806.1");
  saveCsv(",18O6.1,", ",1806.1,");
  await expect(findings).toHaveCount(0);
  await expect(imports).not.toHaveClass(/\bdev-found\b/);

  saveWorkbook("993.2", "999.2");
  await expect(findings.first()).toContainText(/expected .* \(.*!D\d+\)/);
  await expect(page.locator("#table-1--total_exports--2007")).toHaveClass(/\bdev-found\b/);
  saveWorkbook("999.2", "993.3");
  await expect(findings).toHaveCount(0);
  await expect(reExports).toHaveText("993.3");
});
