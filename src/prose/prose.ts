import { cellId } from "../data/cell-id.ts";
import { type Dataset, namesOf } from "../data/dataset.ts";
import { factText, type NumberFact } from "../facts/fact.ts";
import { type Facts, getFact } from "../facts/facts.ts";
import type { Locale } from "../i18n/locales.ts";
import { sentences } from "../i18n/sentences.ts";
import { attributes, type Content, type Markup, markup, trusted } from "../lib/markup.ts";
import { addresses, href } from "../data/addresses.ts";
import { type Child, childrenOf, type Element, tags } from "./tree.ts";

/** What prose is written out with. */
export interface Context {
  readonly locale: Locale;
  readonly facts: Facts;
  readonly data: Dataset;
}

/** Prose as HTML: Markdown's elements as they are, numbers and comparisons from the facts. */
export function renderProse(child: Child, context: Context): Markup {
  return markup`${childrenOf(child).map((part) => (typeof part === "string" ? part : renderElement(part, context)))}`;
}

/** Prose as plain text, a line a block: for metadata, for findings, and for tests of the words. */
export function proseText(child: Child, context: Context): string {
  return childrenOf(child)
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.type === tags.Fact) return factText(getFact(context.facts, idOf(part)), context.locale);
      if (part.type === tags.Name) return nameOf(part, context);
      const inside = proseText(part.props.children, context);
      return blocks.has(String(part.type)) ? `${inside.trim()}\n` : inside;
    })
    .join("");
}

/** Markdown's elements that stand on lines of their own; white space at their ends is not part of the text. */
const blocks = new Set(["p", "ol", "ul", "li"]);

/** The fact that a `Fact` or a `Claim` names. */
export function idOf({ props }: Element): string {
  return String(props.id);
}

function renderElement(element: Element, context: Context): Content {
  switch (element.type) {
    case tags.Fact: {
      const fact = getFact(context.facts, idOf(element));
      if (fact.kind === "number") return numberHtml(fact, context.locale);
      throw new Error(`Fact ${fact.id} is a claim, but is said as a number`);
    }
    case tags.Name:
      return nameOf(element, context);
    case tags.Claim: {
      const words = renderProse(element.props.children, context);
      return markup`<span class="claim" data-fact="${idOf(element)}">${words}</span>`;
    }
    default: {
      const { children, ...props } = element.props;
      const written = Object.entries(props).map(([name, value]) => [name, String(value)] as const);
      const tag = String(element.type);
      const inside = renderProse(children, context);
      const content = blocks.has(tag) ? trusted(inside.source.trim()) : inside;
      return markup`<${tag}${attributes(Object.fromEntries(written))}>${content}</${tag}>`;
    }
  }
}

/** A number inside a link to the permanent address of the cell it came from, with its plain value in the base unit. */
export function numberHtml(fact: NumberFact, locale: Locale): Markup {
  const [cell] = fact.cells;
  const address = href(addresses.cell(locale, cell.figure, cellId(cell)));
  return markup`<a class="fact" href="${address}"><data value="${fact.value}" data-fact="${fact.id}">${factText(fact, locale)}</data></a>`;
}

/** A series' official name, or its `short` one; `mid` for the middle of a sentence. */
function nameOf({ props }: Element, { data, locale }: Context): string {
  const names = namesOf(data, String(props.series));
  const name = (props.short ? names.short : names.name)[locale];
  return props.mid ? sentences.within[locale](name) : name;
}
