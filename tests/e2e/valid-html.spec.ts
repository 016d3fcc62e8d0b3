import { readFileSync } from "node:fs";
import { parse, type ParserError } from "parse5";
import { elementsIn } from "../../src/lib/html.ts";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { expect, test } from "./support/fixtures.ts";

/** What is wrong with a page as HTML, as far as a parser sees it; public CI asks the Nu HTML checker, which sees more. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError) =>
    faults.push(`${code} at ${startLine}:${startCol}`);
  const document = parse(html, { onParseError, sourceCodeLocationInfo: true, scriptingEnabled: false });
  if (!html.trimEnd().endsWith("</html>")) faults.push("something stands after </html>");
  const ids = [...elementsIn(document)].flatMap(({ attrs }) => attrs.filter(({ name }) => name === "id"));
  const seen = new Set<string>();
  for (const { value } of ids) {
    if (seen.has(value)) faults.push(`twice: id="${value}"`);
    seen.add(value);
  }
  return faults;
}

test("every page is valid HTML to a parser", () => {
  const pages = filesBelow("dist").filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) expect.soft(faultsOf(readFileSync(`dist/${page}`, "utf8")), page).toEqual([]);
});
