import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dataDirectory } from "../../src/data/load.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { checkSources, parseSources } from "../../src/data/sources.ts";

const text = readFileSync(`${dataDirectory}/sources.json`, "utf8");
const messages = (changed: string | Uint8Array) =>
  checkSources(typeof changed === "string" ? new TextEncoder().encode(changed) : changed).findings.map(formatFinding);
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
const file = "data/sources.json";

it("reads the published sources, whatever their line ends", () => {
  expect(messages(text)).toEqual([]);
  expect(checkSources(new TextEncoder().encode(`\ufeff${text.replaceAll("\n", "\r\n")}`)).sources).toEqual(
    parseSources(text),
  );
});

it.each<[string, string | Uint8Array, string]>([
  ["an empty file", "", `${file}:1 file: expected a value, got the end of the file`],
  ["a web page", "<!doctype html>\n", `${file}:1 file: expected a value, got "<!doctype html>"`],
  [
    "truncation",
    text.slice(0, text.indexOf('"pages"')),
    `${file}:${lineOf('"pages"')} file: expected a field name in quotes`,
  ],
  [
    "a missing comma",
    text.replace('"2013-08",', '"2013-08"'),
    `${file}:${lineOf('"pages"')} file: expected , or }, got "`,
  ],
  [
    "a comma too many",
    text.replace('"FB1–FB14"', '"FB1–FB14",'),
    `${file}:${lineOf('"pages"') + 1} file: expected a field`,
  ],
  ["two values", `${text}{}`, `${file}:${text.split("\n").length} file: expected the end of the file, got "{}"`],
  [
    "a word",
    text.replace("2000,", "NaN,"),
    `${file}:${lineOf("tbpAvailableSince")} file: expected a value, got "NaN,"`,
  ],
  [
    "a field twice",
    text.replace('"issue"', '"pages": "x", "issue"'),
    `${file}:${lineOf('"pages"')} document.pages: expected each`,
  ],
  [
    "a missing field",
    text.replace('"issue": "2013-08",', ""),
    `${file}:2 document.issue: expected a month as YYYY-MM, got nothing`,
  ],
  [
    "an unknown field",
    text.replace('"issue"', '"isue"'),
    `${file}:${lineOf('"issue"')} document.isue: expected no field of that name`,
  ],
  [
    "a wrong month",
    text.replace("2013-08", "2013-13"),
    `${file}:${lineOf('"issue"')} document.issue: expected a month`,
  ],
  [
    "a missing language",
    text.replace('"en": "Feature article"', '"de": "Artikel"'),
    `${file}:${lineOf("Feature")} document.kind`,
  ],
  [
    "an unknown figure",
    text.replace('"table-4": {', '"table-9": {'),
    `${file}:${lineOf('"table-4"')} figures.table-9: expected no field of that name`,
  ],
  [
    "a year out of range",
    text.replace("2000,", "20000,"),
    `${file}:${lineOf("tbpAvailableSince")} tbpAvailableSince: expected a year`,
  ],
  [
    "a number for a text",
    text.replace('"FB8"', "8"),
    `${file}:${lineOf('"FB8"')} figures.table-1.page: expected text, got 8`,
  ],
  ["a NUL byte", text.replace("FB8", "FB\0"), `${file}:${lineOf('"FB8"')} file: expected plain text, got "`],
  ["no UTF-8", Uint8Array.of(0x7b, 0x0a, 0xff, 0x7d, 0x0a), `${file}:2 file: expected UTF-8 text, got the byte 0xFF`],
  ["a thousand brackets", "[".repeat(100_000), `${file}:1 file: expected at most 100 brackets in brackets, got "[[[`],
])("refuses %s", (_, changed, message) => {
  expect(
    messages(changed).filter((one) => one.startsWith(message)),
    messages(changed).join("\n"),
  ).not.toEqual([]);
});
