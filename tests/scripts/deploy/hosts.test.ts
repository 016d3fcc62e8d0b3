import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersOf, typeOf } from "../../../scripts/deploy/rules.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { hosts } from "./hosts.ts";

/** A site of one file of each kind, by its address; the content is long enough to be worth compressing. */
const files: Readonly<Record<string, string>> = {
  "": "index.html",
  "en/": "en/index.html",
  "zh-hant/figures/chart-1/": "zh-hant/figures/chart-1/index.html",
  "404.html": "404.html",
  "embed/en/chart-1/": "embed/en/chart-1/index.html",
  "embed.js": "embed.js",
  "data/table-1.csv": "data/table-1.csv",
  "data/table-1.json": "data/table-1.json",
  "data/hk-high-tech-trade.xlsx": "data/hk-high-tech-trade.xlsx",
  "data/hk-high-tech-trade.zip": "data/hk-high-tech-trade.zip",
  "data/SHA256SUMS": "data/SHA256SUMS",
  "images/en/chart-1.svg": "images/en/chart-1.svg",
  "images/en/chart-1.png": "images/en/chart-1.png",
  "oembed/en/chart-1.xml": "oembed/en/chart-1.xml",
  "fonts/sans-400.0123abcd.woff2": "fonts/sans-400.0123abcd.woff2",
  "robots.txt": "robots.txt",
};
const content = (file: string) => `${file}: 香港 ${"abc ".repeat(500)}`;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: number;
}

/** A request as it stands: `fetch` would follow redirects and unpack. */
function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, bytes }));
    })
      .on("error", reject)
      .end();
  });
}

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
  spawnSync(process.execPath, ["scripts/deploy/compress.ts", `${directory}/site`]);
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
      const ruled = new Set(Object.keys(files).flatMap((path) => Object.keys(headersOf(path))));
      for (const [path, file] of Object.entries(files)) {
        const { status, headers } = await get(server!.url + path);
        expect(status, path).toBe(200);
        const type = String(headers["content-type"]).replace(";charset", "; charset");
        expect(type, path).toBe(typeOf(file));
        for (const name of ruled) expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(headersOf(path)[name]);
      }
    },
  );

  test.runIf(host.isInstalled)("sends text compressed to whoever takes that", async () => {
    for (const path of ["en/", "data/table-1.csv", "data/table-1.json", "images/en/chart-1.svg"]) {
      const plain = await get(server!.url + path);
      expect(plain.headers["content-encoding"], path).toBeUndefined();
      const packings = host.sendsBrotli ? ["br"] : ["gzip"];
      for (const packing of packings) {
        const packed = await get(server!.url + path, { "accept-encoding": packing });
        expect(packed.headers["content-encoding"], path).toBe(packing);
        expect(packed.headers.vary, path).toMatch(/accept-encoding/i);
        expect(packed.bytes, path).toBeLessThan(plain.bytes / 4);
      }
    }
  });

  test.runIf(host.isInstalled)(
    "adds the slash to a directory's address, and has a page for what is missing",
    async () => {
      const moved = await get(`${server!.url}en?view=table`);
      expect([301, 302, 308]).toContain(moved.status);
      expect(new URL(String(moved.headers.location), server!.url).pathname).toBe(`${base}en/`);
      const missing = await fetch(`${server!.url}en/nowhere/`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get("x-content-type-options")).toBe("nosniff");
      expect(await missing.text()).toBe(content("404.html"));
    },
  );
});
