import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Server } from "../../../scripts/lib/serve.ts";
import { ask } from "../../support/ask.ts";

/** What every host of our files does, ours among them, `deploy/hosts.test.ts` asks. */
let dir: string;
let server: Server;
/** The same site at the root of a server. */
let atRoot: Server;

const long = "2007,total_exports\n".repeat(500);
const files = { "index.html": "home", "en/index.html": "en", "404.html": "404", "data/long.csv": long };

beforeAll(async () => {
  dir = mkdtempSync(`${tmpdir()}/serve-`);
  for (const folder of ["en", "data"]) mkdirSync(`${dir}/${folder}`);
  for (const [file, content] of Object.entries(files)) writeFileSync(`${dir}/${file}`, content);
  server = await serve({ dir, base: "/base/", port: 0 });
  atRoot = await serve({ dir, base: "/", port: 0 });
});
afterAll(async () => {
  await Promise.all([server.close(), atRoot.close()]);
  rmSync(dir, { recursive: true });
});

test.each(["", "?theme=dark", "index.html", "en/", "en/index.html", "%65n/"])("%s is a page", async (path) => {
  const { status, headers, body } = await ask(server.url + path);
  expect([status, String(body)]).toEqual([200, /n\/|en/.test(path) ? "en" : "home"]);
  expect(headers).toMatchObject({ "x-frame-options": "SAMEORIGIN", "cache-control": "public, max-age=300" });
});

test("a new build in the place of the old one shows at once", async () => {
  const site = mkdtempSync(`${tmpdir()}/serve-`);
  const publish = (text: string) => {
    mkdirSync(`${site}/next`);
    writeFileSync(`${site}/next/index.html`, text);
    rmSync(`${site}/dist`, { recursive: true, force: true });
    renameSync(`${site}/next`, `${site}/dist`);
  };
  publish("old");
  const rebuilt = await serve({ dir: `${site}/dist`, base: "/", port: 0 });
  const first = await ask(rebuilt.url);
  expect(String(first.body)).toBe("old");
  publish("newer");
  const second = await ask(rebuilt.url, { headers: { "If-None-Match": first.headers.etag } });
  expect([second.status, String(second.body)]).toEqual([200, "newer"]);
  await rebuilt.close();
  rmSync(site, { recursive: true });
});

test.each([
  ["/base/en?view=table", "/base/en/?view=table"],
  ["/base", "/base/"],
  ["//base/en", "/base/en"],
  ["//example.org/..", "/example.org/.."],
  ["/\\example.org//en", "/%5Cexample.org/en"],
  ["http://example.org/base/en", "/base/en/"],
])("a redirect stays on the site: %s", async (path, location) => {
  expect(await ask(server.url, { path })).toMatchObject({ status: 301, headers: { location } });
  expect(new URL(location, server.url).origin).toBe(new URL(server.url).origin);
});

test.each([
  ["//en", "/en"],
  ["/en", "/en/"],
])("so it does at the root of a server: %s", async (path, location) => {
  expect(await ask(atRoot.url, { path })).toMatchObject({ status: 301, headers: { location } });
});

describe("parts of a file", () => {
  test("are sent as they are, to whoever takes compressed text too", async () => {
    const headers = { Range: "bytes=0-4999", "Accept-Encoding": "br" };
    const { status, headers: sent, body } = await ask(`${server.url}data/long.csv`, { headers });
    expect([status, String(body), sent["content-encoding"]]).toEqual([206, long.slice(0, 5000), undefined]);
  });

  test("of a page that is not there are the whole page that says so", async () => {
    const { status, body } = await ask(`${server.url}nothing`, { headers: { Range: "bytes=0-1" } });
    expect([status, String(body)]).toEqual([404, "404"]);
  });
});

describe("lives on after", () => {
  test.each([
    ["a null byte", "/base/%00", 400],
    ["half an escape", "/base/%E0%A4%A", 400],
    ["a name longer than file systems have", `/base/${"x".repeat(300)}`, 404],
    ["a path longer than the system takes", `/base/${"x/".repeat(2500)}`, 404],
    ["a file as a folder", "/base/data/long.csv/", 404],
    ["a climb out of the folder", "/base/../../../../etc/passwd", 404],
    ["a hidden climb", "/base/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404],
    ["backslashes", "/base\\..\\..\\etc", 404],
    ["a page elsewhere", "/en/", 404],
    ["an asterisk", "*", 404],
    ["an address that is none", "http://[/", 404],
  ])("%s", async (_, path, status) => {
    expect((await ask(server.url, { path })).status).toBe(status);
    expect((await ask(server.url)).status).toBe(200);
  });

  test("a method for the server itself", async () => {
    expect((await ask(server.url, { path: "*", method: "OPTIONS" })).status).toBe(405);
    expect((await ask(server.url)).status).toBe(200);
  });
});

test("a port in use is an error", async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve({ dir, base: "/", port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
