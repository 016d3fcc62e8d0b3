import { expect, test } from "vitest";
import { hash, policy, readInline, withPolicy } from "../../../src/build/security/policy.ts";

const page = (head: string, body = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** The digest of the empty text, as it is published everywhere. */
const empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

test("a hash is that of the text", () => {
  expect(hash("")).toBe(empty);
});

test.each([
  ["a script", "<script>a()</script>", ["a()"]],
  ["a module", '<script type="module">b()</script>', ["b()"]],
  ["rules for loading ahead", '<script type="speculationrules">{}</script>', ["{}"]],
  ["data, which is no script", '<script type="application/ld+json">{}</script>', []],
  ["a script as text of an attribute", '<p title="<script>a()</script>">', []],
  ["a script as text", "<p>&lt;script>a()&lt;/script>", []],
  ["a script in a template", "<template><script>a()</script></template>", ["a()"]],
  ["a script with an address", '<script src="a.js"></script>', []],
])("%s", (_, html, expected) => {
  expect(readInline(page("", html)).scripts).toEqual(expected);
});

test("styles count wherever they stand", () => {
  const { styles } = readInline(
    page("<style>a{}</style>", "<noscript><style>b{}</style></noscript><svg><style>c{}</style>"),
  );
  expect(styles).toEqual(["a{}", "b{}", "c{}"]);
});

test("what a page does not have is not allowed", () => {
  const none = policy({ scripts: [], styles: [], loadsScripts: false });
  expect(none).toContain("default-src 'none'; script-src 'none'; style-src 'none';");
  expect(policy({ scripts: [""], styles: [], loadsScripts: true })).toContain(`script-src 'self' ${empty};`);
});

test("the same script twice is one hash", () => {
  expect(policy({ scripts: ["", ""], styles: [], loadsScripts: false })).toContain(`script-src ${empty};`);
});

test("the policy follows the encoding, before anything that it rules over", () => {
  const html = withPolicy(page("<script></script>"));
  expect(html).toMatch(
    /^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" /,
  );
  expect(html).toContain(empty);
});

test("a page that does not name its encoding is an error", () => {
  expect(() => withPolicy("<p>")).toThrow("expected <meta charset>");
});
