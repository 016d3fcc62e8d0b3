import { type Fact, hasValue, noValue } from "../facts/fact.ts";
import { failure, type Facts, getFact } from "../facts/facts.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
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

/** What is wrong with what the prose says: one message a fact, with every place of every language that says it. */
export function proseFindings(citations: readonly Citation[], context: Omit<Context, "locale">): string[] {
  return [...Map.groupBy(citations, ({ id }) => id)].flatMap(([id, said]) => {
    const fact = lookUp(context.facts, id);
    const misused = said.filter(({ kind }) => fact instanceof Error || kind !== fact.kind);
    if (misused.length > 0) {
      return [message(fact instanceof Error ? fact.message : wrongKind(fact), misused, context)];
    }
    if (fact instanceof Error) return [];
    if (fact.kind === "number") return hasValue(fact) ? [] : [message(noValue(fact), said, context)];
    return fact.holds ? [] : [message(failure(fact), said, context)];
  });
}

/** What is wrong, then a line for each place that says it: file, paragraph, words. */
function message(problem: string, said: readonly Citation[], context: Omit<Context, "locale">): string {
  const lines = said.map(({ paragraph, locale, words }) => {
    const text = wordsOf(words, { ...context, locale });
    return `  ${sourceOf(paragraph, locale)} ${paragraph}${text ? `: ${punctuation.quoted[locale](text)}` : ""}`;
  });
  return [problem, ...lines].join("\n");
}

/** The words as they would stand, or none where a number among them has no value. */
function wordsOf(words: Child, context: Context): string {
  try {
    return proseText(words, context);
  } catch {
    return "";
  }
}

const wrongKind = ({ id, kind }: Fact): string =>
  kind === "claim" ? `${id} is a claim, but is said as a number` : `${id} is a number, but is said as a claim`;

function lookUp(facts: Facts, id: string): Fact | Error {
  try {
    return getFact(facts, id);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
