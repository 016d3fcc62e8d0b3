import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { basePath, serve, type Server } from "../../../scripts/lib/serve.ts";

let dir: string;
let server: Server;

beforeAll(async () => {
  dir = mkdtempSync(`${tmpdir()}/serve-`);
  mkdirSync(`${dir}/en`);
  mkdirSync(`${dir}/data`);
  for (const file of [
    "index.html",
    "en/index.html",
    "404.html",
    "data/t.csv",
    "data/t.json",
    "data/SHA256SUMS",
    "a.svg",
  ]) {
    writeFileSync(`${dir}/${file}`, file);
  }
  server = await serve({ dir, base: "/base/", port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

test.each([
  ["", 200, "text/html; charset=utf-8", "index.html"],
  ["?theme=dark", 200, "text/html; charset=utf-8", "index.html"],
  ["en/", 200, "text/html; charset=utf-8", "en/index.html"],
  ["en", 200, "text/html; charset=utf-8", "en/index.html"],
  ["data/t.csv", 200, "text/csv; charset=utf-8", "data/t.csv"],
  ["data/t.json", 200, "application/json; charset=utf-8", "data/t.json"],
  ["data/SHA256SUMS", 200, "text/plain; charset=utf-8", "data/SHA256SUMS"],
  ["a.svg", 200, "image/svg+xml; charset=utf-8", "a.svg"],
  ["nothing/", 404, "text/html; charset=utf-8", "404.html"],
  ["../", 404, "text/html; charset=utf-8", "404.html"],
  ["%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404, "text/html; charset=utf-8", "404.html"],
])("%s", async (path, status, type, content) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.text()).toBe(content);
});

test("a directory's address ends with a slash", async () => {
  const response = await fetch(`${server.url}en?view=table`, { redirect: "manual" });
  expect(response.headers.get("location")).toBe("/base/en/?view=table");
});

test("a port in use is an error", async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve({ dir, base: "/", port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["site", "/site/"],
  ["/a/b", "/a/b/"],
])("BASE_PATH=%s is %s", (value, expected) => {
  expect(basePath(value)).toBe(expected);
});
