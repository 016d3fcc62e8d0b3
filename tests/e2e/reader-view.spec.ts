import { Readability } from "@mozilla/readability";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { nameOf } from "./support/pages.ts";
import { documentOf } from "./support/site.ts";

const bare = (text: string) => text.replace(/\s/g, "");

/** What Firefox’s reader view makes of a page: the same code, on the page as its HTML alone makes it. The English page is built as the Chinese one is. */
for (const address of [addresses.parallel(), addresses.article("zh-hant")]) {
  test(`${nameOf(address)} keeps every paragraph in a reader view, and one drawing for each figure, in its colours`, () => {
    const page = documentOf(address);
    const read = new Readability(page.cloneNode(true) as Document).parse()!;
    const kept = bare(read.textContent!);
    const told = [
      ...page.querySelectorAll(":is(.standfirst, .brief, .paragraph, .glossary) :is(p, li, dd):not(.margin)"),
    ];
    expect(told.length).toBeGreaterThan(40);
    expect(told.map(({ textContent }) => bare(textContent)).filter((text) => !kept.includes(text))).toEqual([]);
    expect(read.content!.match(/<svg/g)).toHaveLength(page.querySelectorAll("figure").length);
    expect(read.content).toMatch(/fill="var\(--imports,\s?#[0-9A-F]{6}\)"/);
  });
}
