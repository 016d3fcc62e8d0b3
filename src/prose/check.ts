import { type FigureId, figureIds } from "../data/observation.ts";
import { type Fact, isBorneOut, isPreview, noValue } from "../facts/fact.ts";
import { failure, type Facts, getFact, instead } from "../facts/facts.ts";
import { type Site, site } from "../facts/site.ts";
import { figures, misplacedNotes } from "../figures/index.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { type Child, elementsNamed, missingProse, sourceOf, tags, treeOf } from "./mdx.ts";
import { type Context, idOf, proseText } from "./render.ts";
import { isInArticle, type PassageId, passageIds, sentencesOf } from "./structure.ts";
import { placeholder, wordingFindings } from "./wording.ts";

/** One place in the prose that says a fact. */
export interface Citation {
  readonly passage: PassageId;
  readonly locale: Locale;
  readonly id: string;
  /** How it is said: as a number, as a comparison, as the source's word. */
  readonly kind: Fact["kind"];
  /** The tree of the words that a comparison wraps. */
  readonly words: Child;
}

const kinds: Readonly<Record<string, Fact["kind"]>> = { Fact: "number", Claim: "claim", Said: "said" };

/** Every fact a passage says, in the order of its text. */
export function citationsOf(passage: PassageId, locale: Locale): Citation[] {
  return elementsNamed(treeOf(passage, locale), tags.Fact, tags.Claim, tags.Said).map((element) => ({
    passage,
    locale,
    id: idOf(element),
    kind: kinds[String(element.type)]!,
    words: element.props.children,
  }));
}

/** Every fact that the prose says, in every language. */
export function allCitations(): Citation[] {
  return passageIds.flatMap((passage) => locales.flatMap((locale) => citationsOf(passage, locale)));
}

/** What is wrong with what the prose says: one message per fact, with every place of every language that says it. */
export function proseFindings(citations: readonly Citation[], context: Omit<Context, "locale">): string[] {
  return [...Map.groupBy(citations, ({ id }) => id)].flatMap(([id, said]) => {
    const fact = lookUp(context.facts, id);
    if (typeof fact === "string") return [message(fact, said, context)];
    const misused = said.filter(({ kind }) => kind !== fact.kind);
    if (misused.length > 0) return [message(wrongKind(fact, misused[0]!.kind), misused, context)];
    if (fact.kind === "said" || isBorneOut(fact)) return [];
    const problem = fact.kind === "number" ? noValue(fact) : failure(fact);
    return [[message(problem, said, context), ...instead(fact, context.facts)].join("\n")];
  });
}

/** What is wrong, then a line for each place that says it: file, paragraph, words. */
function message(problem: string, said: readonly Citation[], context: Omit<Context, "locale">): string {
  const lines = said.map(({ passage, locale, words }) => {
    const text = wordsOf(words, { ...context, locale });
    return `  ${sourceOf(passage, locale)} ${passage}${text ? `: ${punctuation.quoted[locale](text)}` : ""}`;
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

const names: Readonly<Record<Fact["kind"], string>> = {
  number: "a number (<Fact>)",
  claim: "a claim (<Claim>)",
  said: "the source’s word (<Said>)",
};

const wrongKind = ({ id, kind }: Fact, said: Fact["kind"]): string =>
  `${id} is ${names[kind]}, but is said as ${names[said]}`;

function lookUp(facts: Facts, id: string): Fact | string {
  try {
    return getFact(facts, id);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the article, the key figures, headlines, alternative texts and descriptions say that the data do not bear out. */
export function saidFindings(context: Pick<Site, "data" | "facts">): string[] {
  return proseFindings(allCitations(), context);
}

/** What is wrong with how sentences are written, where the languages say different facts, and where a note hangs on nothing. */
export function writingFindings(context: Pick<Site, "data" | "facts" | "sources">): string[] {
  return [
    ...wordingFindings(context),
    ...passageIds.flatMap((passage) => locales.flatMap((locale) => numbersWithin(passage, locale))),
    ...passageIds.flatMap(differences),
    ...unreadParagraphs(allCitations(), context),
    ...misplacedNotes(context.data, context.sources),
  ];
}

/** The numbers inside an element that can itself be tapped. */
export function numbersWithin(passage: PassageId, locale: Locale, text = treeOf(passage, locale)): string[] {
  return elementsNamed(text, tags.Claim, tags.Said).flatMap((around) =>
    elementsNamed(around.props.children, tags.Fact).map(
      (number) =>
        `${sourceOf(passage, locale)} ${passage}: <Fact id="${idOf(number)}"> stands within <${String(around.type)} id="${idOf(around)}">, ` +
        "and both can be tapped: put it before or behind",
    ),
  );
}

/** Numbers and statements taken from paragraphs for which `sources.json` has no page in the present issue of the source. */
export function unreadParagraphs(citations: readonly Citation[], context: Omit<Context, "locale">): string[] {
  return [...Map.groupBy(citations, ({ id }) => id)].flatMap(([id, said]) => {
    const fact = Object.hasOwn(context.facts, id) ? getFact(context.facts, id) : undefined;
    if (!fact || fact.kind === "claim" || fact.paragraph === undefined || fact.page !== undefined) return [];
    const problem = `data/sources.json paragraphs: expected the page of paragraph ${fact.paragraph}, which says ${id}; if this issue no longer says so, rewrite these sentences without it:`;
    return [message(problem, said, context)];
  });
}

/** The facts that a passage says in one language and not in another. */
function differences(passage: PassageId): string[] {
  const said = locales.map((locale) => new Set(citationsOf(passage, locale).map(({ id }) => id)));
  const all = said.reduce((ids, more) => ids.union(more));
  return locales.flatMap((locale, index) => {
    const lacking = [...all.difference(said[index]!)];
    const says = "does not say what another language says there";
    return lacking.length === 0 ? [] : [`${sourceOf(passage, locale)} ${passage}: ${says}: ${lacking.join(", ")}`];
  });
}

/** What a new figure still lacks: texts that nobody has written yet, its page in the source, its place in the article. */
export function unfinished({ data, facts, sources }: Site, of: readonly FigureId[] = figureIds): string[] {
  return of.flatMap((id) => {
    const title = figures[id].title(data);
    const inCode = locales.map((locale) => [`src/figures/${id}.ts`, title[locale]] as const);
    const written = [id, ...sentencesOf(id)].flatMap((passage) =>
      locales.map(
        (locale) => [sourceOf(passage, locale), proseText(treeOf(passage, locale), { data, facts, locale })] as const,
      ),
    );
    const page = sources.figures[id].page === "?" ? [`data/sources.json figures.${id}.page: ?`] : [];
    const left = [...inCode, ...written].flatMap(([file, text]) => {
      const found = placeholder.exec(text)?.[0];
      return found ? [`${file}: ${found}`] : [];
    });
    const place = isInArticle(id) ? [] : [`src/prose/structure.ts: no passage has the figure ${id}`];
    return [...left, ...page, ...place];
  });
}

/** What a build refuses, in the order in which it is mended. A figure in the making can be looked at and tested. */
const refused: readonly (readonly [heading: string, find: (told: Site) => readonly string[]])[] = [
  ["The prose is not whole:", () => locales.flatMap(missingProse)],
  ["The text says what the data do not:", saidFindings],
  ["The text is not written as this site writes, or a note stands on nothing:", writingFindings],
  [
    "What npm run new:figure left to be done is not done yet:",
    (told) => (import.meta.env.PROD ? unfinished(told) : []),
  ],
];

let checked = false;

/**
 * Checks every sentence of the site once per build. Throws all faults of one kind, since they are fixed together, as a `UserError`
 * without a stack trace: what matters is the place in the prose, not in the code. Astro prints an error's message and then its
 * stack, here the same text; so a build prints the list itself, once.
 */
export function checkOnce(): void {
  if (checked || isPreview) return;
  for (const [heading, find] of refused) {
    const findings = find(site());
    if (findings.length === 0) continue;
    const list = [heading, ...findings].join("\n");
    if (import.meta.env.PROD) console.error(`\n${list}\n`);
    const error = new Error(import.meta.env.PROD ? "The build stops until this is fixed." : list);
    error.stack = error.message;
    error.name = "UserError";
    throw error;
  }
  checked = true;
}
