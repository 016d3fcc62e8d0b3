import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Server } from "../../../scripts/lib/serve.ts";

let dir: string;
let server: Server;
/** The same site at the root of a server. */
let atRoot: Server;

const long = "2007,total_exports\n".repeat(500);

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
  writeFileSync(`${dir}/data/long.csv`, long);
  server = await serve({ dir, base: "/base/", port: 0 });
  atRoot = await serve({ dir, base: "/", port: 0 });
});
afterAll(async () => {
  await Promise.all([server.close(), atRoot.close()]);
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
  ["data/t.csv/", 404, "text/html; charset=utf-8", "404.html"],
  ["../", 404, "text/html; charset=utf-8", "404.html"],
  ["%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404, "text/html; charset=utf-8", "404.html"],
])("%s", async (path, status, type, content) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.text()).toBe(content);
});

test.each(["", "index.html", "en/", "en/index.html", "%65n/"])("%s has the headers of a page", async (path) => {
  const { headers } = await fetch(server.url + path);
  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(headers.get("cache-control")).toBe("public, max-age=300");
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
  const first = await fetch(rebuilt.url);
  expect(await first.text()).toBe("old");
  publish("newer");
  const etag = first.headers.get("etag")!;
  const second = await ask(rebuilt, "GET / HTTP/1.1", `If-None-Match: ${etag}`);
  expect([second.status, second.body.toString()]).toEqual([200, "newer"]);
  await rebuilt.close();
  rmSync(site, { recursive: true });
});

describe("redirects stay on the site:", () => {
  test.each([
    ["/base/en?view=table", "/base/en/?view=table"],
    ["/base", "/base/"],
    ["//base/en", "/base/en"],
    ["//example.org/..", "/example.org/.."],
    ["/\\example.org//en", "/%5Cexample.org/en"],
    ["http://example.org/base/en", "/base/en/"],
  ])("%s", async (target, location) => {
    const answer = await ask(server, `GET ${target} HTTP/1.1`);
    expect(answer).toMatchObject({ status: 301, headers: { location } });
    expect(new URL(location, server.url).origin).toBe(new URL(server.url).origin);
  });

  test("at the root of a server too", async () => {
    expect(await ask(atRoot, "GET //en HTTP/1.1")).toMatchObject({ status: 301, headers: { location: "/en" } });
    expect(await ask(atRoot, "GET /en HTTP/1.1")).toMatchObject({ status: 301, headers: { location: "/en/" } });
  });
});

describe("parts of a file", () => {
  test("are sent as they are, to whoever takes compressed text too", async () => {
    const headers = { Range: "bytes=0-4999", "Accept-Encoding": "br" };
    const response = await fetch(`${server.url}data/long.csv`, { headers });
    expect([response.status, await response.text()]).toEqual([206, long.slice(0, 5000)]);
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  test("of a page that is not there are the whole page that says so", async () => {
    const response = await fetch(`${server.url}nothing`, { headers: { Range: "bytes=0-1" } });
    expect([response.status, await response.text()]).toEqual([404, "404.html"]);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends a request line by hand, which no client's idea of an address has made tidy. */
async function ask({ url }: Server, requestLine: string, ...headers: readonly string[]): Promise<Answer> {
  const lines = [requestLine, "Host: localhost", "Connection: close", ...headers, "", ""];
  const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(lines.join("\r\n"), "latin1"));
  const answer = Buffer.concat((await socket.toArray()) as Buffer[]);
  const end = answer.indexOf("\r\n\r\n");
  const [first, ...rest] = answer.subarray(0, end).toString("latin1").split("\r\n");
  const named = rest
    .map((line) => /^([^:]*): (.*)$/.exec(line)!)
    .map(([, name, value]) => [name!.toLowerCase(), value!]);
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(first!)?.[1]),
    headers: Object.fromEntries(named) as Record<string, string>,
    body: answer.subarray(end + 4),
  };
}

describe("lives on after", () => {
  const isAlive = async () => (await fetch(`${server.url}en/`)).status === 200;
  const name = "x".repeat(300);
  const path = "x/".repeat(2500);

  test.each([
    ["a null byte", "GET /base/%00 HTTP/1.1", 400],
    ["half an escape", "GET /base/%E0%A4%A HTTP/1.1", 400],
    ["a name longer than file systems have", `GET /base/${name} HTTP/1.1`, 404],
    ["a path longer than the system takes", `GET /base/${path} HTTP/1.1`, 404],
    ["a climb out of the folder", "GET /base/../../../../etc/passwd HTTP/1.1", 404],
    ["backslashes", "GET /base\\..\\..\\etc HTTP/1.1", 404],
    ["a page elsewhere", "GET /en/ HTTP/1.1", 404],
    ["an asterisk", "GET * HTTP/1.1", 404],
    ["a method for the server itself", "OPTIONS * HTTP/1.1", 405],
    ["a post", "POST /base/en/ HTTP/1.1", 405],
    ["an address that is none", "GET http://[/ HTTP/1.1", 404],
  ])("%s", async (_, requestLine, status) => {
    expect((await ask(server, requestLine)).status).toBe(status);
    expect(await isAlive()).toBe(true);
  });
});

test("a port in use is an error", async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve({ dir, base: "/", port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
