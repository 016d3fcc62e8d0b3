import { type Flow, flows } from "../data/vocabulary.ts";
import type { NumberFact } from "../facts/fact.ts";
import { getNumber } from "../facts/facts.ts";
import { everyLocale, type Locale, type Localized, locales } from "../i18n/locales.ts";
import { type Child, childrenOf, type Element, elementsNamed, sourceOf, tags, treeOf } from "./mdx.ts";
import { type FactSource, idOf, proseText } from "./render.ts";

/** One number of the strip under the title. */
export interface KeyFigure {
  readonly id: string;
  readonly fact: NumberFact;
  /** What the number is; stands under it. */
  readonly label: Localized;
  /** A second number that gives the first its size, and the words that follow it. */
  readonly change: { readonly fact: NumberFact; readonly label: Localized };
  /** A small picture of the second number and the first: bars of levels to compare, or arcs of shares of a whole. */
  readonly mark: { readonly kind: "bars" | "arcs"; readonly flow: Flow };
}

/** The key figures, as the files of prose list them. Throws where a language lists other numbers than the first. */
export function keyFigures(told: FactSource): readonly KeyFigure[] {
  return keysIn(locales[0]).map(({ props }) => keyFigure(String(props.n), told));
}

const keysIn = (locale: Locale): Element[] => elementsNamed(treeOf("key-figures", locale), tags.Key);

function keyFigure(id: string, told: FactSource): KeyFigure {
  const lines = everyLocale((locale) => linesOf(keyIn(locale, id), locale));
  const { props } = keyIn(locales[0], id);
  const [first, second] = lines[locales[0]];
  const label = (line: 0 | 1) =>
    everyLocale((locale) => proseText(lines[locale][line].words, { ...told, locale }).trim());
  return {
    id,
    fact: getNumber(told.facts, first.fact),
    label: label(0),
    change: { fact: getNumber(told.facts, second.fact), label: label(1) },
    mark: {
      kind: markKind(id, props.mark),
      flow: flows.find((flow) => flow === props.flow) ?? "",
    },
  };
}

function keyIn(locale: Locale, id: string): Element {
  const found = keysIn(locale).filter(({ props }) => props.n === id);
  if (found.length === 1) return found[0]!;
  throw new Error(`${sourceOf("key-figures", locale)} holds <Key n="${id}"> ${found.length} times, not once`);
}

function markKind(id: string, mark: unknown): KeyFigure["mark"]["kind"] {
  if (mark === "bars" || mark === "arcs") return mark;
  throw new Error(`${sourceOf("key-figures", locales[0])}: <Key n="${id}"> needs mark="bars" or mark="arcs"`);
}

/** A line of a key figure: a number, and the words about it. */
interface Line {
  readonly fact: string;
  readonly words: Child;
}

function linesOf(key: Element, locale: Locale): readonly [Line, Line] {
  const lines = elementsNamed(key.props.children, "p").flatMap(({ props }): Line[] => {
    const [fact, ...words] = childrenOf(props.children);
    return typeof fact === "object" && fact.type === tags.Fact ? [{ fact: idOf(fact), words }] : [];
  });
  const [first, second, ...others] = lines;
  if (first && second && others.length === 0) return [first, second];
  throw new Error(
    `${sourceOf("key-figures", locale)}: <Key n="${String(key.props.n)}"> needs two paragraphs, each with a <Fact> at its beginning`,
  );
}
