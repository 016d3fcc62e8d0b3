import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import fc from "fast-check";
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

test("what has not changed is not sent again", async () => {
  const { headers } = await fetch(`${server.url}en/`);
  const again = await ask(server, "GET /base/en/ HTTP/1.1", `If-None-Match: ${headers.get("etag")!}`);
  expect([again.status, again.body.length]).toEqual([304, 0]);
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
  test.each([
    ["bytes=0-4", 206, long.slice(0, 5), `bytes 0-4/${long.length}`],
    ["bytes=9490-", 206, long.slice(9490), `bytes 9490-9499/${long.length}`],
    ["bytes=-7", 206, long.slice(-7), `bytes 9493-9499/${long.length}`],
    ["bytes=9500-", 416, "", `bytes */${long.length}`],
    ["bytes=a-b", 200, long, null],
    ["lines=1-2", 200, long, null],
  ])("%s", async (range, status, text, contentRange) => {
    const response = await fetch(`${server.url}data/long.csv`, { headers: { Range: range, "Accept-Encoding": "br" } });
    expect([response.status, await response.text()]).toEqual([status, text]);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  test("of a page that is not there are the whole page that says so", async () => {
    const response = await fetch(`${server.url}nothing`, { headers: { Range: "bytes=0-1" } });
    expect([response.status, await response.text()]).toEqual([404, "404.html"]);
  });
});

describe("text is compressed for whoever takes that:", () => {
  test.each([
    ["br", "br"],
    ["gzip, br", "br"],
    ["br;q=0", undefined],
    ["br;q=0, gzip", "gzip"],
    ["*;q=0, identity", undefined],
    ["identity", undefined],
  ])("%s", async (accepted, expected) => {
    const { status, headers, body } = await ask(
      server,
      "GET /base/data/long.csv HTTP/1.1",
      `Accept-Encoding: ${accepted}`,
    );
    expect([status, headers["content-encoding"]]).toEqual([200, expected]);
    expect(headers.vary).toBe("Accept-Encoding");
    if (expected === undefined) expect(body.toString("latin1")).toBe(long);
  });

  test("as any client reads it", async () => {
    const response = await fetch(`${server.url}data/long.csv`, { headers: { "Accept-Encoding": "br" } });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(await response.text()).toBe(long);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends bytes as they are, on a connection of their own; resolves to all that comes back until the server closes it. */
function exchange({ url }: Server, bytes: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (part: Buffer) => parts.push(part));
    socket.once("close", () => resolve(Buffer.concat(parts)));
    socket.once("error", reject);
  });
}

/** Sends a request line by hand, which no client's idea of an address has made tidy. */
async function ask(to: Server, requestLine: string, ...headers: readonly string[]): Promise<Answer> {
  const lines = [requestLine, "Host: localhost", "Connection: close", ...headers, "", ""];
  const answer = await exchange(to, Buffer.from(lines.join("\r\n"), "latin1"));
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

  /** What requests are made of, and what does not belong there. */
  const piece = fc.oneof(
    fc.constantFrom(
      "/",
      "//",
      "..",
      "%2e%2e",
      "%2F",
      "%00",
      "%",
      "%c0%af",
      "\\",
      "?",
      "#",
      "*",
      ":",
      "@",
      "index.html",
      "en",
    ),
    fc.constantFrom(
      "base",
      "http://",
      "https://example.org",
      "x".repeat(256),
      "data/t.csv",
      "404.html",
      ";",
      "&",
      " ",
      "\t",
    ),
    fc
      .array(fc.nat(0x10ffff), { maxLength: 8 })
      .map((codes) => String.fromCodePoint(...codes).replaceAll(/[\r\n]/g, "")),
  );
  const target = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  const header = fc.oneof(
    fc.constantFrom("Range: bytes=0-0", "Range: bytes=5-1", "Range: bytes=0-1,3-4", "If-None-Match: *", "If-Match: x"),
    fc.constantFrom(
      "If-Modified-Since: never",
      "Accept-Encoding: br;q=x",
      "Accept-Encoding: ,",
      "Expect: 100-continue",
    ),
  );

  test("whatever bytes are sent", { timeout: 120_000 }, async () => {
    const request = fc.record({
      target,
      start: fc.constantFrom("/base/", "/", ""),
      headers: fc.array(header, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ target, start, headers }) => {
        const lines = [`GET ${start}${target} HTTP/1.1`, "Host: x", "Connection: close", ...headers, "", ""];
        const answer = await exchange(server, Buffer.from(lines.join("\r\n")));
        const [head] = answer.toString("latin1").split("\r\n\r\n");
        expect(head).toMatch(/^HTTP\/1\.1 (100|200|206|301|304|400|404|412|416) /);
        expect(head).not.toMatch(/^location: (?!\/(?![/\\]))/im);
      }),
      { numRuns: 1000, seed: 16 },
    );
    expect(await isAlive()).toBe(true);
  });
});

test("a port in use is an error", async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve({ dir, base: "/", port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
