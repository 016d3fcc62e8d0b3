import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersOf, typeOf } from "../../../scripts/deploy/rules.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { type Answer, ask } from "../../support/ask.ts";
import { hosts } from "./hosts.ts";

/** A site of one file of each kind; the content is long enough to be worth compressing. */
const pages = ["", "en/", "zh-hant/figures/chart-1/", "embed/en/chart-1/", "data/"];
const dataNames = ["table-1.csv", "table-1.json", "hk-high-tech-trade.xlsx", "hk-high-tech-trade.zip", "SHA256SUMS"];
const others = ["404.html", "embed.js", "robots.txt", "images/en/chart-1.svg", "images/en/chart-1.png"];
const more = ["oembed/en/chart-1.xml", "fonts/sans-400.0123abcd.woff2", "fonts/OFL.txt"];
/** Its files by their addresses. */
const files: Readonly<Record<string, string>> = Object.fromEntries([
  ...pages.map((path) => [path, `${path}index.html`] as const),
  ...[...dataNames.map((name) => `data/${name}`), ...others, ...more].map((path) => [path, path] as const),
]);
const content = (file: string) => `${file}: 香港 ${"abc ".repeat(500)}`;

/** Of the headers that our rules speak of, those that an answer has. */
function ruledOf(headers: Answer["headers"]): Record<string, unknown> {
  const sent = [...ruled].map((name) => [name, headers[name.toLowerCase()]] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

const ruled = new Set(Object.keys(files).flatMap((path) => Object.keys(headersOf(path))));

/** Addresses that lead nowhere: of each kind of place, and folders without a page of their own. */
const missing = [
  "nowhere",
  "en/nowhere/",
  "embed/en/nowhere/",
  "data/nowhere.csv",
  "images/en/nowhere.svg",
  "fonts/sans-400.ffffffff.woff2",
  "_astro/nowhere.0123abcd.js",
  "fonts/",
  "images/en/",
];

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(`${tmpdir()}/hosts-`);
  for (const base of ["/", "/hk/"]) {
    for (const file of Object.values(files)) {
      const path = `${directory}/site${base}${file}`;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content(file));
    }
  }
  spawnSync(process.execPath, ["scripts/run.mjs", "deploy/compress", `${directory}/site`]);
});
afterAll(() => rmSync(directory, { recursive: true }));

for (const { name, isInstalled } of hosts) {
  if (!isInstalled) console.warn(`${name} is not installed: what is written for it is NOT TESTED.`);
}

const cases = hosts.flatMap((host) => ["/", "/hk/"].map((base) => [`${host.name} at ${base}`, host, base] as const));

describe.for(cases)("%s", ([, host, base]) => {
  let server: Server | undefined;

  beforeAll(async () => {
    if (!host.isInstalled) return;
    const scratch = mkdtempSync(`${directory}/scratch-`);
    server = await host.start({ root: `${directory}/site`, base, scratch });
  });
  afterAll(() => server?.close());

  test.runIf(host.isInstalled)(
    "sends every file with its type and its headers, and no others of the kind",
    async () => {
      for (const [path, file] of Object.entries(files)) {
        const { status, headers } = await ask(server!.url + path);
        expect(status, path).toBe(200);
        const type = String(headers["content-type"]).replace(";charset", "; charset");
        expect(type, path).toBe(typeOf(file));
        expect(ruledOf(headers), path).toEqual(headersOf(path));
      }
    },
  );

  test.runIf(host.isInstalled)("sends text compressed to whoever takes that", async () => {
    for (const path of ["en/", "data/table-1.csv", "data/table-1.json", "images/en/chart-1.svg"]) {
      const plain = await ask(server!.url + path);
      expect(plain.headers["content-encoding"], path).toBeUndefined();
      const packing = host.sendsBrotli ? "br" : "gzip";
      const packed = await ask(server!.url + path, { headers: { "accept-encoding": packing } });
      expect(packed.headers["content-encoding"], path).toBe(packing);
      expect(packed.headers.vary, path).toMatch(/accept-encoding/i);
      expect(packed.body.length, path).toBeLessThan(plain.body.length / 4);
    }
  });

  test.runIf(host.isInstalled)("adds the slash to a directory's address", async () => {
    const moved = await ask(`${server!.url}en?view=table`);
    expect([301, 302, 308]).toContain(moved.status);
    expect(new URL(String(moved.headers.location), server!.url).pathname).toBe(`${base}en/`);
  });

  test.runIf(host.isInstalled).each(missing)(
    "answers %s, which is nowhere, with the page for that and the page's headers",
    async (path) => {
      const answer = await ask(server!.url + path);
      expect(answer.status).toBe(404);
      expect(String(answer.body)).toBe(content("404.html"));
      expect(ruledOf(answer.headers)).toEqual(headersOf("404.html"));
    },
  );

  test.runIf(host.isInstalled).each(["POST", "PUT", "DELETE"])("refuses %s", async (method) => {
    for (const path of ["en/", "data/table-1.csv", "fonts/sans-400.0123abcd.woff2"]) {
      const { status, headers, body } = await ask(server!.url + path, { method });
      expect(status, path).toBe(405);
      expect(headers.allow, path).toBe("GET, HEAD");
      expect(String(body), path).not.toContain("香港");
    }
  });
});
