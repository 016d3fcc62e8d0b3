import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dictionaries } from "../../src/i18n/dictionaries.ts";
import { root } from "./run.ts";

/**
 * What the languages of the dictionaries lack, a line each: their words, then their prose. Where there are none, nothing is
 * loaded.
 */
export async function languageFaults(): Promise<string[]> {
  const added = Object.keys(dictionaries);
  if (added.length === 0) return [];
  await loadMessages();
  const { dictionaryFaults } = await import("../../src/i18n/messages.ts");
  const { fileOf, isFigure, passageIds, paragraphIds } = await import("../../src/prose/structure.ts");
  const files = Map.groupBy(paragraphIds, fileOf);
  const descriptions = passageIds.filter(isFigure);
  const proseFaults = added.flatMap((locale) => [
    ...[...files].flatMap((file) => paragraphFaults(locale, file)),
    ...descriptions.flatMap((figure) => descriptionFaults(locale, fileOf(figure), figure)),
  ]);
  return [...dictionaryFaults(), ...proseFaults];
}

/** Loads every module of `src/` that has messages. */
async function loadMessages(): Promise<void> {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && readFileSync(`${root}src/${file}`, "utf8").includes("defineMessages("));
  for (const file of files) await import(`../../src/${file}`);
}

/** The paragraphs that a language's file of prose does not have. The build, which reads them, says more. */
function paragraphFaults(locale: string, [name, paragraphs]: readonly [string, readonly string[]]): string[] {
  const file = `src/prose/${locale}/${name}.mdx`;
  if (!existsSync(root + file)) return [`${file}: missing, with paragraphs ${paragraphs.join(", ")}`];
  const text = readFileSync(root + file, "utf8");
  return paragraphs
    .filter((one) => !text.includes(`<P n="${one}">`))
    .map((one) => `${file}: paragraph ${one} is missing`);
}

/** A figure’s description that a language does not have. */
function descriptionFaults(locale: string, name: string, figure: string): string[] {
  const file = `src/prose/${locale}/${name}.mdx`;
  return existsSync(root + file) ? [] : [`${file}: missing, the description of ${figure}`];
}
