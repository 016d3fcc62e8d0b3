import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { dataDirectory } from "../../src/data/directory.ts";
import { type Finding, formatFinding } from "../../src/data/finding.ts";
import { readJson } from "../../src/data/json.ts";
import { figureIds } from "../../src/data/observation.ts";
import { readSources } from "../../src/data/sources.ts";
import { figureSpecs, readFigureSpecs } from "../../src/data/tables.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const messages = (content: string | Uint8Array, schema: z.ZodType = z.any()) =>
  readJson("t.json", typeof content === "string" ? encode(content) : content, schema).findings.map(formatFinding);

describe("a JSON file is refused for", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing in it", "", "1 file: expected a value, got the end of the file"],
    ["a web page", "<!doctype html>\n", '1 file: expected a value, got "<!doctype html>"'],
    ["truncation", '{\n  "a": 1,\n', "3 file: expected a field name in quotes, got the end of the file"],
    ["a missing bracket", '{\n  "a": [1\n', "3 file: expected ], got the end of the file"],
    ["a missing comma", '{\n  "a": 1\n  "b": 2\n}\n', '3 file: expected a comma, got ""b": 2"'],
    ["a comma too many", '{\n  "a": 1,\n}\n', '3 file: expected a field name in quotes, got "}"'],
    ["two values", "{}\n{}\n", '2 file: expected the end of the file, got "{}"'],
    ["a word", '{\n  "a": NaN\n}\n', '2 file: expected a value, got "NaN"'],
    ["a comment", '{\n  "a": 1 // one\n}\n', '2 file: expected JSON, which has no comments, got "// one"'],
    ["a line break in a text", '{\n  "a": "x\ny"\n}\n', '2 file: expected a closing quote, got ""x"'],
    ["a field twice", '{\n  "a": { "b": 1,\n    "b": 2 }\n}\n', "3 a.b: expected each field once, got that of line 2"],
    ["a NUL byte", '{\n  "a": "\0"\n}\n', '2 file: expected plain text, got "  "a": "<U+0000>""'],
    ["a space of no width", '{\n  "a": "\u200b"\n}\n', '2 file: expected plain text, got "'],
    ["what is not UTF-8", Uint8Array.of(0x7b, 0x0a, 0xff, 0x7d, 0x0a), '2 file: expected UTF-8 text, got "\ufffd}"'],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), "1 file: expected UTF-8 text, got UTF-16"],
    ["many brackets", "[".repeat(100_000), "1 file: expected JSON, got more brackets within brackets"],
  ])("%s", (_, content, message) => {
    expect(messages(content)[0]).toContain(`data/t.json:${message}`);
  });

  it("what its schema does not allow, each at its line, lists too", () => {
    const schema = z.strictObject({ a: z.array(z.int("a whole number")), b: z.string("text"), c: z.string("text") });
    expect(messages('{\n  "a": [1,\n    "2",\n    3.5],\n  "b": null,\n  "d": { "e": 1 }\n}\n', schema)).toEqual([
      "data/t.json:1 c: expected text, got nothing",
      'data/t.json:3 a.1: expected a whole number, got "2"',
      "data/t.json:4 a.2: expected a whole number, got 3.5",
      "data/t.json:5 b: expected text, got null",
      'data/t.json:6 d: expected no field of that name, got {"e":1}',
    ]);
  });
});

/** The finding for a JSON file of the data with some text in place of another, at the line of what stood there. */
function findingsOf(file: string, read: (bytes: Uint8Array) => { readonly findings: readonly Finding[] }) {
  const text = readFileSync(`${dataDirectory}/${file}`, "utf8");
  const found = (changed: string) => read(encode(changed)).findings.map(formatFinding);
  const edited = (from: string | RegExp, to: string) => {
    const index = text.search(from instanceof RegExp ? from : RegExp.escape(from));
    const line = text.slice(0, index).split("\n").length;
    return { line, found: found(text.replace(from, () => to)).join("\n") };
  };
  return { text, found, edited };
}

describe("figures.json", () => {
  const { text, found, edited } = findingsOf("figures.json", readFigureSpecs);

  it("says of every figure what it publishes, in the order of the source", () => {
    expect(found(text)).toEqual([]);
    expect(Object.keys(figureSpecs)).toEqual(figureIds);
  });

  test.each([
    ["[]", "1 file: expected an object of figures, got []"],
    ["{}", "1 file: expected at least one figure, got {}"],
    ["null", "1 file: expected an object of figures, got null"],
  ])("is refused as %s", (content, message) => expect(found(content).join("\n")).toContain(message));

  const columns = /"columns": \[\{[^}]*\}\]/;
  test.each<[string | RegExp, string, string]>([
    [
      "HKD_billions",
      "HKD_trillions",
      "table-1.columns.0.unit: expected one of HKD_billions, HKD_millions, percent, got",
    ],
    ['"rest"', '"rests"', "chart-1.rests: expected no field of that name"],
    ['"chart-3"', '"Chart 3"', "Chart 3: expected a figure such as table-1 or chart-1"],
    ['"tbp.csv"', '"tbp.xlsx"', 'table-4.file: expected the name of a CSV file, got "tbp.xlsx"'],
    ['"tbp.csv"', '"../tbp.csv"', "table-4.file: expected the name of a CSV file"],
    ['"tbp.csv"', '"series.csv"', "table-4.file: expected a file of observations"],
    ['"tbp.csv"', "5", "table-4.file: expected the name of a CSV file, got 5"],
    ['"decimals": 1', '"decimals": "1"', "table-1.columns.0.decimals: expected a number of decimals from 0 to 6, got"],
    [columns, '"columns": {}', "chart-1.columns: expected a list of columns, got {}"],
    [columns, '"columns": []', "chart-1.columns: expected a list of columns, got []"],
  ])("is refused with %s as %s", (from, to, message) => {
    const { line, found } = edited(from, to);
    expect(found).toContain(`data/figures.json:${line} ${message}`);
  });
});

describe("sources.json", () => {
  const { text, edited } = findingsOf("sources.json", readSources);

  it("is read, whatever its line ends", () => {
    const { value, findings } = readSources(encode(text));
    expect(findings).toEqual([]);
    expect(readSources(encode(`\ufeff${text.replaceAll("\n", "\r\n")}`)).value).toEqual(value);
  });

  const aText = "Feature article";
  const url = /(?<=: )"https:[^"]*pcode[^"]*"/;
  test.each<[string | RegExp, string, string]>([
    ['"issue"', '"isue"', "document.isue: expected no field of that name"],
    [/(?<="issue": )"[\d-]+"/, '"2013-13"', "document.issue: expected a month"],
    ['"table-4": {', '"table-9": {', "figures.table-9: expected no field of that name"],
    [/(?<="tbpAvailableSince": )2000/, "20000", "tbpAvailableSince: expected a year"],
    ['"FB8"', "8", "figures.table-1.page: expected text, got 8"],
    ...["\\n", "\\u0000", "\\ud800", "\\uffff"].map((character): [string, string, string] => [
      aText,
      `Feature${character}article`,
      "document.kind.en: expected one line of text, without control characters",
    ]),
    [aText, "=Feature article", "document.kind.en: expected text that no spreadsheet takes for a formula"],
    [aText, "", 'document.kind.en: expected text without spaces at its ends, got ""'],
    [/(?<="version": )"[^"]*"/, '"01.0.0"', "dataset.version: expected a version such as 1.0.0"],
    ...["javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "//a.example/", "https:a.example", "https://"]
      .concat("https://a b.example/")
      .map((address): [RegExp, string, string] => [
        url,
        `"${address}"`,
        "document.url.zh-hant: expected a web address",
      ]),
    [/(?<="published": )"[^"]*"/, '"2026-13-01"', "publisher.published: expected a date as YYYY-MM-DD"],
    ['"published":', '"contact": "call us", "published":', "publisher.contact: expected an e-mail address or a web"],
    ["stb1@", "javascript:alert(1)//", "producer.email: expected an e-mail address"],
  ])("is refused with %s as %s", (from, to, message) => {
    const { line, found } = edited(from, to);
    expect(
      found.split("\n").filter((finding) => finding.startsWith(`data/sources.json:${line} ${message}`)),
    ).toHaveLength(1);
  });

  /** At the line of what it should stand in. */
  test.each<[string | RegExp, string, string]>([
    [/"issue": "[\d-]+",/, "", "2 document.issue: expected a month as YYYY-MM, got nothing"],
    ['"en": "Feature article"', '"de": "Artikel"', "3 document.kind.en: expected text, got nothing"],
    [/ *"publisher": \{[^}]*\},\s*"published": "[^"]*"\s*\},\n/, "", "1 publisher: expected an object with fields"],
  ])("is refused with %s as %j, which lacks a field", (from, to, message) => {
    expect(edited(from, to).found).toContain(`data/sources.json:${message}`);
  });

  test.each([
    ["a@b.example", { email: "a@b.example" }],
    ["https://b.example/contact", { url: "https://b.example/contact" }],
    ["https://social.example/@b", { url: "https://social.example/@b" }],
  ])("a contact %s is written to, or visited", (contact, expected) => {
    const changed = text.replace('"published":', `"contact": ${JSON.stringify(contact)},\n"published":`);
    expect(readSources(encode(changed)).value?.publisher.contact).toEqual(expected);
  });
});
