import { addresses, href } from "../data/addresses.ts";
import { cellId } from "../data/cell-id.ts";
import { type Dataset, namesOf } from "../data/dataset.ts";
import { asPrinted, factText, isBorneOut, isPreview, type NumberFact, previewMark } from "../facts/fact.ts";
import { type Facts, findFact, getNumber } from "../facts/facts.ts";
import type { Locale } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { attributes, type Content, type Markup, markup, trusted } from "../lib/markup.ts";
import { isTerm, termAnchor } from "./glossary.ts";
import { type Child, childrenOf, type Element, tags } from "./mdx.ts";

/** What prose is rendered from: the data, and the facts computed from them. */
export interface FactSource {
  readonly facts: Facts;
  readonly data: Dataset;
}

/** The same, with the language to render in. */
export interface Context extends FactSource {
  readonly locale: Locale;
  /** Whether plain text is set as a heading, in which a number must not be parted from its unit. */
  readonly isHeading?: boolean;
}

/** Prose as HTML: Markdown's elements as they are, numbers and comparisons from the facts. */
export function renderProse(child: Child, context: Context): Markup {
  return markup`${childrenOf(child).map((part) => (typeof part === "string" ? part : renderElement(part, context)))}`;
}

/** Prose as plain text, one line per block: for metadata, for messages, and for tests of the words. */
export function proseText(child: Child, context: Context): string {
  return childrenOf(child)
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.type === tags.Fact) return isUntrue(part, context) ? "…" : numberText(part, context);
      if (part.type === tags.Name) return nameOf(part, context);
      const mark = part.type === tags.Claim && isUntrue(part, context) ? previewMark : "";
      const inside = mark + proseText(part.props.children, context);
      return blocks.has(String(part.type)) ? `${inside.trim()}\n` : inside;
    })
    .join("");
}

function numberText(element: Element, context: Context): string {
  const text = factText(numberFact(element, context), context.locale);
  return context.isHeading ? text.replaceAll(" ", "\u00a0") : text;
}

/** Markdown's elements that stand on lines of their own; white space at their ends is not part of the text. */
const blocks = new Set(["p", "ol", "ul", "li"]);

/** The fact that an element of prose names. */
export function idOf({ props }: Element): string {
  return String(props.id);
}

/** The number that a `Fact` stands for: `printed` with the source's digits and unit, `currency` with its currency in full. */
function numberFact(element: Element, { facts }: Pick<Context, "facts">): NumberFact {
  const fact = getNumber(facts, idOf(element));
  const { printed, currency } = element.props;
  const given = printed === true ? asPrinted(fact) : fact;
  const { quantity } = given;
  return currency === true && quantity.kind === "money"
    ? { ...given, quantity: { ...quantity, currency: true } }
    : given;
}

function renderElement(element: Element, context: Context): Content {
  switch (element.type) {
    case tags.Fact:
      if (isUntrue(element, context)) return markup`<mark class="untrue">…</mark>`;
      return numberHtml(numberFact(element, context), context.locale);
    case tags.Name:
      return nameOf(element, context);
    case tags.Term:
      return termHtml(element, context);
    case tags.Claim:
    case tags.Said: {
      const words = renderProse(element.props.children, context);
      if (isUntrue(element, context)) return markup`<mark class="untrue">${words}</mark>`;
      return markup`<span class="claim" data-fact="${idOf(element)}">${words}</span>`;
    }
    default: {
      const { children, ...props } = element.props;
      // Reader views drop a list that holds many links, but for one whose class says that it is text.
      const list = element.type === "ul" || element.type === "ol" ? { class: "text" } : {};
      const written = Object.entries({ ...props, ...list }).map(([name, value]) => [name, String(value)] as const);
      const tag = String(element.type);
      const inside = renderProse(children, context);
      const content = blocks.has(tag) ? trusted(inside.source.trim()) : inside;
      return markup`<${tag}${attributes(Object.fromEntries(written))}>${content}</${tag}>`;
    }
  }
}

/** In a preview: whether a fact is said that is not known, has no value, or does not hold. Elsewhere such are refused before. */
function isUntrue(element: Element, { facts }: Context): boolean {
  if (!isPreview) return false;
  const fact = findFact(facts, idOf(element));
  return !fact || !isBorneOut(fact);
}

/**
 * A number inside a link to the permanent address of the cell it came from, with its plain value in the base unit. One that
 * stands in the source's text alone leads to the page on the checks, which lists it.
 */
export function numberHtml(fact: NumberFact, locale: Locale): Markup {
  const [cell] = fact.cells;
  const address = cell
    ? addresses.cell(locale, cell.figure, cellId(cell))
    : `${addresses.checks(locale)}#${saidAnchor(fact.id)}`;
  const name = fact.quantity.kind === "year" ? "fact year" : "fact";
  return markup`<a class="${name}" href="${href(address)}"><data value="${fact.value}" data-fact="${fact.id}">${factText(fact, locale)}</data></a>`;
}

/** A technical term where it is first met: a link to what it means in the glossary, which a script shows beside it. */
function termHtml(element: Element, context: Context): Markup {
  const id = idOf(element);
  if (!isTerm(id)) throw new Error(`The glossary (src/prose/glossary.ts) has no term ${JSON.stringify(id)}`);
  const words = renderProse(element.props.children, context);
  return markup`<dfn><a class="term" href="#${termAnchor(id)}">${words}</a></dfn>`;
}

/** Where the page on the checks lists what the source's text says: the id of the item. */
export function saidAnchor(fact: string): string {
  return `said--${fact.replaceAll(".", "-")}`;
}

/** A series' official name, or its `short` one; `mid` for the middle of a sentence. */
function nameOf({ props }: Element, { data, locale }: Context): string {
  const names = namesOf(data, String(props.series));
  const name = (props.short ? names.short : names.name)[locale];
  return props.mid ? punctuation.within[locale](name) : name;
}
