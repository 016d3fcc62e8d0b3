import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { dataDirectory } from "../../src/data/directory.ts";
import { formatFinding } from "../../src/data/finding.ts";
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
    [
      "a field that stands twice",
      '{\n  "a": { "b": 1,\n    "b": 2 }\n}\n',
      "3 a.b: expected each field once, got that of line 2 again",
    ],
    ["a NUL byte", '{\n  "a": "\0"\n}\n', '2 file: expected plain text, got "  "a": "<U+0000>""'],
    ["a space of no width", '{\n  "a": "\u200b"\n}\n', '2 file: expected plain text, got "'],
    ["what is not UTF-8", Uint8Array.of(0x7b, 0x0a, 0xff, 0x7d, 0x0a), '2 file: expected UTF-8 text, got "\ufffd}"'],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), "1 file: expected UTF-8 text, got UTF-16"],
    [
      "a hundred thousand brackets",
      "[".repeat(100_000),
      "1 file: expected JSON, got more brackets within brackets than can be read",
    ],
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

describe("figures.json", () => {
  const text = readFileSync(`${dataDirectory}/figures.json`, "utf8");
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
  const found = (changed: string) => readFigureSpecs(encode(changed)).findings.map(formatFinding);

  it("says of every figure what it publishes, in the order of the source", () => {
    expect(found(text)).toEqual([]);
    expect(Object.keys(figureSpecs)).toEqual(figureIds);
  });

  test.each([
    ["no object", "[]", "1 file: expected an object of figures, got []"],
    ["an object of nothing", "{}", "1 file: expected at least one figure, got {}"],
    ["null", "null", "1 file: expected an object of figures, got null"],
    [
      "a unit that is none",
      text.replace("HKD_billions", "HKD_trillions"),
      `${lineOf("HKD_billions")} table-1.columns.0.unit: expected one of HKD_billions, HKD_millions, percent, got "HKD_trillions"`,
    ],
    [
      "a field that is none",
      text.replace('"rest"', '"rests"'),
      `${lineOf('"rest"')} chart-1.rests: expected no field of that name`,
    ],
    [
      "a figure that is none",
      text.replace('"chart-3"', '"Chart 3"'),
      `${lineOf('"chart-3"')} Chart 3: expected a figure such as table-1 or chart-1`,
    ],
    [
      "a file that is no table",
      text.replace('"tbp.csv"', '"tbp.xlsx"'),
      `${lineOf('"tbp.csv"')} table-4.file: expected the name of a CSV file, got "tbp.xlsx"`,
    ],
    [
      "a file elsewhere",
      text.replace('"tbp.csv"', '"../tbp.csv"'),
      `${lineOf('"tbp.csv"')} table-4.file: expected the name of a CSV file`,
    ],
    [
      "a file of another kind",
      text.replace('"tbp.csv"', '"series.csv"'),
      `${lineOf('"tbp.csv"')} table-4.file: expected a file of observations`,
    ],
    [
      "a number for a file",
      text.replace('"tbp.csv"', "5"),
      `${lineOf('"tbp.csv"')} table-4.file: expected the name of a CSV file, got 5`,
    ],
    [
      "text for decimals",
      text.replace('"decimals": 1', '"decimals": "1"'),
      `${lineOf('"decimals": 1')} table-1.columns.0.decimals: expected a number of decimals from 0 to 6, got "1"`,
    ],
    [
      "an object for columns",
      text.replace(/"columns": \[\{[^}]*\}\]/, '"columns": {}'),
      ": expected a list of columns, got {}",
    ],
    ["no columns", text.replace(/"columns": \[\{[^}]*\}\]/, '"columns": []'), ": expected a list of columns, got []"],
  ])("is refused where it is %s", (_, changed, message) => {
    expect(found(changed).join("\n")).toContain(message);
  });
});

describe("sources.json", () => {
  const text = readFileSync(`${dataDirectory}/sources.json`, "utf8");
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;

  it("is read, whatever its line ends", () => {
    const { value, findings } = readSources(encode(text));
    expect(findings).toEqual([]);
    expect(readSources(encode(`\ufeff${text.replaceAll("\n", "\r\n")}`)).value).toEqual(value);
  });

  test.each<[string, string, string]>([
    [
      "a missing field",
      text.replace(/"issue": "[\d-]+",/, ""),
      "2 document.issue: expected a month as YYYY-MM, got nothing",
    ],
    [
      "an unknown field",
      text.replace('"issue"', '"isue"'),
      `${lineOf('"issue"')} document.isue: expected no field of that name`,
    ],
    [
      "a wrong month",
      text.replace(/"issue": "\d{4}-\d\d/, '"issue": "2013-13'),
      `${lineOf('"issue"')} document.issue: expected a month`,
    ],
    [
      "a missing language",
      text.replace('"en": "Feature article"', '"de": "Artikel"'),
      `${lineOf('"kind"')} document.kind.en: expected text, got nothing`,
    ],
    [
      "an unknown figure",
      text.replace('"table-4": {', '"table-9": {'),
      `${lineOf('"table-4"')} figures.table-9: expected no field of that name`,
    ],
    [
      "a year out of range",
      text.replace("2000,", "20000,"),
      `${lineOf("tbpAvailableSince")} tbpAvailableSince: expected a year`,
    ],
    [
      "a number for a text",
      text.replace('"FB8"', "8"),
      `${lineOf('"FB8"')} figures.table-1.page: expected text, got 8`,
    ],
    ...["\n", "\u0000", "\ud800", "\uffff"].map((character): [string, string, string] => [
      `a text with ${JSON.stringify(character)}`,
      text.replace("Feature article", JSON.stringify(`Feature${character}article`).slice(1, -1)),
      `${lineOf("Feature")} document.kind.en: expected one line of text, without control characters`,
    ]),
    [
      "a title that a spreadsheet takes for a formula",
      text.replace("Feature article", "=Feature article"),
      `${lineOf("Feature")} document.kind.en: expected text that no spreadsheet takes for a formula`,
    ],
    [
      "a blank text",
      text.replace("Feature article", ""),
      `${lineOf("Feature")} document.kind.en: expected text without spaces at its ends, got ""`,
    ],
    [
      "a version with a leading zero",
      text.replace(/"version": "[^"]*"/, '"version": "01.0.0"'),
      `${lineOf('"version"')} dataset.version: expected a version such as 1.0.0`,
    ],
    ...[
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://a.example/",
      "//a.example/",
      "https:a.example",
      "https://",
      "https://a b.example/",
    ].map((url): [string, string, string] => [
      url,
      text.replace(/"https:[^"]*pcode[^"]*"/, JSON.stringify(url)),
      `${lineOf("/tc/EIndex")} document.url.zh-hant: expected a web address`,
    ]),
    [
      "no publisher",
      text.replace(/ *"publisher": \{[^}]*\},\s*"published": "[^"]*"\s*\},\n/, ""),
      "1 publisher: expected an object with fields, got nothing",
    ],
    [
      "a day of publication that is none",
      text.replace(/(?<="published": )"[^"]*"/, '"2026-13-01"'),
      `${lineOf('"published"')} publisher.published: expected a date as YYYY-MM-DD`,
    ],
    [
      "a contact that leads nowhere",
      text.replace('"published":', '"contact": "call us",\n"published":'),
      `${lineOf('"published"')} publisher.contact: expected an e-mail address or a web address`,
    ],
    [
      "an e-mail address that is none",
      text.replace("stb1@", "javascript:alert(1)//"),
      `${lineOf('"email"')} producer.email: expected an e-mail address`,
    ],
  ])("is refused for %s", (_, changed, message) => {
    const found = readSources(encode(changed)).findings.map(formatFinding);
    expect(
      found.filter((one) => one.startsWith(`data/sources.json:${message}`)),
      found.join("\n"),
    ).toHaveLength(1);
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
