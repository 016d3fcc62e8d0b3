import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "./support/fixtures.ts";

/** What Vite's own client says when a page is reloaded while it connects. */
test.use({ expectedErrors: [/^console: WebSocket connection to /] });

/** An editor's data, in a directory of their own, and the workbook that they downloaded. */
let home: string, csv: string, xlsx: string;

let server: ChildProcessByStdio<null, Readable, null>;
let address: string | undefined;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "dev-"));
  csv = join(home, "data/partner-shares.csv");
  xlsx = join(home, "book.xlsx");
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

test(
  "a saved file shows at the cell what is wrong with it; once that is fixed, its numbers, and the sentences that these belie",
  { tag: "@slow" },
  async ({ page }) => {
    for (const file of ["data/chart-1.csv", "images/en/chart-1.png", "oembed/en/chart-1.json"]) {
      expect((await page.request.get(`${address}${file}`)).status(), file).toBe(200);
    }
    await page.goto(`${address}en/figures/chart-1/`);
    const findings = page.locator(".dev-findings li");
    const japan = page.locator("#chart-1--JP--exports--2012--share");
    await expect(japan).toContainText("2.7");
    await expect(findings).toHaveCount(0);

    saveCsv("JP,share,percent,2.7,", "JP,share,percent,2.T,");
    await expect(findings).toHaveText([/^data\/partner-shares\.csv:\d+ value: expected a number .*, got "2\.T"/]);
    await expect(findings.locator("a")).toHaveAttribute("href", "#chart-1--JP--exports--2012--share");
    await expect(japan).toHaveClass(/\bdev-found\b/);
    await expect(japan).toContainText("2.7");

    saveCsv("JP,share,percent,2.T,", "JP,share,percent,2.7,");
    saveWorkbook(2, ["2.7", "0.0"], ["2.3", "2.7"], ["0.0", "2.3"]);
    await expect(findings.filter({ hasText: "exports.partner.order.CN-US-JP-TW-KR" }).first()).toContainText(
      'holds: <Claim id="exports.partner.order.CN-US-TW-JP-KR">',
    );
    await expect(japan).toContainText("2.3");
    await expect(japan).not.toHaveClass(/\bdev-found\b/);
    await expect(page.getByText("[?]").first()).toBeVisible();
  },
);
