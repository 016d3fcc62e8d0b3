import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import ts from "typescript";

/** The files that write the figures' descriptions and the labels of the key figures. */
const files = [
  ...readdirSync("src/figures").flatMap((file) => (file.startsWith("description") ? [`src/figures/${file}`] : [])),
  "src/prose/key-figures.ts",
];

/** The texts of a file that are typed: strings, and templates without what they are filled in with. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return texts;
}

/** Codes of figures and series, which no reader sees. */
const isCode = (text: string) => /^[a-z]+-\d$/.test(text);

test.each(files)("no digit is typed in %s", (file) => {
  expect(textsOf(file).length).toBeGreaterThan(0);
  expect(textsOf(file).filter((text) => /\p{Nd}/u.test(text) && !isCode(text))).toEqual([]);
});
