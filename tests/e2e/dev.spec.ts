import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "./support/fixtures.ts";

/** One server for all: two would make their caches in one place. */
test.describe.configure({ mode: "default" });

/** What Vite's own client says when a page is reloaded while it connects. */
test.use({ expectedErrors: [/^console: WebSocket connection to /] });

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

/** Saves the workbook with other numbers in a sheet, each given with what stands in its place. */
function saveWorkbook(number: number, ...edits: readonly (readonly [from: string, to: string])[]): void {
  const parts = unzipSync(readFileSync(xlsx));
  const sheet = `xl/worksheets/sheet${number}.xml`;
  const edited = edits.reduce(
    (text, [from, to]) => replace(text, `<v>${from}</v>`, `<v>${to}</v>`),
    strFromU8(parts[sheet]!),
  );
  writeFileSync(xlsx, zipSync({ ...parts, [sheet]: strToU8(edited) }));
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

  saveWorkbook(1, ["993.2", "999.2"]);
  await expect(findings.first()).toContainText(/expected .* \(.*![A-Z]\d+\)/);
  await expect(page.locator("#table-1--total_exports--2007")).toHaveClass(/\bdev-found\b/);
  saveWorkbook(1, ["999.2", "993.3"]);
  await expect(findings).toHaveCount(0);
  await expect(reExports).toHaveText("993.3");
});

test("data that sentences do not hold of are shown, with these sentences marked", async ({ page }) => {
  await page.goto(`${address}en/figures/chart-1/`);
  const findings = page.locator(".dev-findings li");
  await expect(findings).toHaveCount(0);
  await expect(page.locator("#chart-1--JP--exports--2012--share")).toContainText("2.7");
  saveWorkbook(2, ["2.7", "0.0"], ["2.3", "2.7"], ["0.0", "2.3"]);
  await expect(findings.filter({ hasText: "exports.partner.order" }).first()).toContainText(
    'holds: <Claim id="exports.partner.order.CN-US-TW-JP-KR">',
  );
  await expect(page.locator("#chart-1--JP--exports--2012--share")).toContainText("2.3");
  await expect(page.getByText("[?]").first()).toBeVisible();
  saveWorkbook(2, ["2.7", "0.0"], ["2.3", "2.7"], ["0.0", "2.3"]);
  await expect(findings).toHaveCount(0);
  await expect(page.getByText("[?]")).toHaveCount(0);
});
