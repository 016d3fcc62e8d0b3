import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { site } from "../../src/facts/site.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { allCitations, saidFindings } from "../../src/prose/check.ts";
import { missingProse } from "../../src/prose/mdx.ts";
import { fileOf, passageIds } from "../../src/prose/structure.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const filesOf = (locale: Locale) =>
  readdirSync(`src/prose/${locale}`, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".mdx"));

test("every file is a section of the article, its key figures or the description of a figure", () => {
  const expected = [...new Set(passageIds.map(fileOf))].map((file) => `${file}.mdx`).sort();
  for (const locale of locales) expect(filesOf(locale).sort()).toEqual(expected);
});

test("every language has every passage", () => {
  expect(locales.flatMap(missingProse)).toEqual([]);
});

test.runIf(isFirstEdition)("everything that the prose says is true of the data", () => {
  expect(saidFindings(site())).toEqual([]);
});

test.runIf(isFirstEdition)("every fact is said somewhere", () => {
  const { facts } = site();
  const used = new Set(allCitations().map(({ id }) => id));
  for (const [kind, name] of Object.entries({ claim: "claims", number: "numbers", said: "words of the source" })) {
    const unused = Object.keys(facts).filter((id) => facts[id]!.kind === kind && !used.has(id));
    const message = `${name} that no sentence uses: ${unused.join(", ")}; say them in src/prose/, or remove them from src/facts/`;
    expect.soft(unused, message).toEqual([]);
  }
});
