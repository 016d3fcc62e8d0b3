import { describe, expect, test } from "vitest";
import { portSetting, siteSettings } from "../../../scripts/lib/site-settings.ts";

const refusal = (of: string) => expect.stringMatching(new RegExp(`^${of}: expected [^\n]*, got "[^\n]*$`)) as string;

/** What is made of a setting: the value to use, or the line that refuses it. */
function attempt<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    expect(error).toMatchObject({ name: "UserError" });
    return (error as Error).message;
  }
}

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["site", "/site/"],
  ["/a/b", "/a/b/"],
  ["//a//b//", "/a/b/"],
  ["/hk-trade_2.0~/", "/hk-trade_2.0~/"],
  ["/../", refusal("BASE_PATH")],
  ["/a/./b", refusal("BASE_PATH")],
  ["/a b/", refusal("BASE_PATH")],
  ["/統計/", refusal("BASE_PATH")],
  ["/a%20b/", refusal("BASE_PATH")],
  ["/a?b", refusal("BASE_PATH")],
  ["https://example.org/hk/", refusal("BASE_PATH")],
  ["C:/Program Files/Git/hk/", refusal("BASE_PATH")],
])("BASE_PATH=%s", (value, expected) => {
  expect(attempt(() => siteSettings({ BASE_PATH: value }).base)).toEqual(expected);
});

test.each([
  [undefined, "http://localhost:4321"],
  ["", "http://localhost:4321"],
  ["https://example.org", "https://example.org"],
  ["https://example.org/", "https://example.org"],
  ["HTTP://Example.org:8080", "http://example.org:8080"],
  ["https://統計.example", "https://xn--4d0av1x.example"],
  ["https://example.org/hk", refusal("SITE_URL")],
  ["https://example.org/?a", refusal("SITE_URL")],
  ["https://example.org/#a", refusal("SITE_URL")],
  ["https://me:secret@example.org", refusal("SITE_URL")],
  ["https://", refusal("SITE_URL")],
  ["https:///hk", refusal("SITE_URL")],
  ["example.org", refusal("SITE_URL")],
  ["//example.org", refusal("SITE_URL")],
  ["ftp://example.org", refusal("SITE_URL")],
  ["javascript:alert(1)", refusal("SITE_URL")],
])("SITE_URL=%s", (value, expected) => {
  expect(attempt(() => siteSettings({ SITE_URL: value }).site)).toEqual(expected);
});

describe("PORT", () => {
  test.each([
    [undefined, 4321],
    ["", 4321],
    ["0", 0],
    ["8080", 8080],
    ["65535", 65535],
    ["65536", refusal("PORT")],
    ["-1", refusal("PORT")],
    ["80.5", refusal("PORT")],
    ["0x50", refusal("PORT")],
    ["http", refusal("PORT")],
  ])("%s", (value, expected) => {
    expect(attempt(() => portSetting({ PORT: value }))).toEqual(expected);
  });
});
