import { digitsOf } from "../data/observation.ts";
import type { Fact } from "../facts/fact.ts";
import { type Facts, getFact } from "../facts/facts.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { paragraphOf, sourceOf } from "./load.ts";
import { type Context, idOf, proseText } from "./prose.ts";
import { type ParagraphId, paragraphIds } from "./structure.ts";
import { type Child, elementsNamed, tags } from "./tree.ts";

/** One place in the prose that says a fact. */
export interface Citation {
  readonly paragraph: ParagraphId;
  readonly locale: Locale;
  readonly id: string;
  /** How it is said: as a number, or as a comparison in words. */
  readonly kind: Fact["kind"];
  /** The tree of the words that a claim wraps. */
  readonly words: Child;
}

/** Every fact a paragraph says, in the order of its text. */
export function citationsOf(paragraph: ParagraphId, locale: Locale): Citation[] {
  return elementsNamed(paragraphOf(paragraph, locale), tags.Fact, tags.Claim).map((element) => ({
    paragraph,
    locale,
    id: idOf(element),
    kind: element.type === tags.Claim ? "claim" : "number",
    words: element.props.children,
  }));
}

/** Every fact the article says, in every language. */
export function allCitations(): Citation[] {
  return paragraphIds.flatMap((paragraph) => locales.flatMap((locale) => citationsOf(paragraph, locale)));
}

/** What is wrong with what the prose says: one line each, with file, paragraph, fact, words and cells. */
export function proseFindings(citations: readonly Citation[], context: Omit<Context, "locale">): string[] {
  return citations.flatMap((citation) => {
    const problem = problemOf(citation, context);
    if (problem === undefined) return [];
    return [`${sourceOf(citation.paragraph, citation.locale)} ${citation.paragraph}: ${problem}`];
  });
}

function problemOf(citation: Citation, context: Omit<Context, "locale">): string | undefined {
  const fact = lookUp(context.facts, citation.id);
  if (fact instanceof Error) return fact.message;
  if (fact.kind !== citation.kind) return `${fact.id} is a ${fact.kind}, but is said as a ${citation.kind}`;
  if (fact.kind === "number" || fact.holds) return undefined;
  const words = proseText(citation.words, { ...context, locale: citation.locale });
  const cells = fact.cells.map(({ source, ...cell }) => `data/${source.file}:${source.line} ${digitsOf(cell) || "§"}`);
  return `the data do not bear out “${words}” (${fact.id}: ${fact.formula[citation.locale]}; ${cells.join(", ")})`;
}

function lookUp(facts: Facts, id: string): Fact | Error {
  try {
    return getFact(facts, id);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
