import type { Locale } from "../i18n/locales.ts";
import { isBundled } from "../lib/is-bundled.ts";
import { fileOf, isFigure, type PassageId, passageIds, sentenceOf } from "./structure.ts";

/**
 * The prose as a tree. A page of MDX is handed names instead of components, so it gives back its elements as plain
 * data: Markdown's own (`p`, `ol`, `em`) and ours.
 */
export interface Element {
  readonly type: string | symbol;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: Child };
}

export type Child = Element | string | number | boolean | null | undefined | readonly Child[];

/** The elements that prose may use besides Markdown's; CONTRIBUTING.md has what each is for. */
export const tags = {
  P: "P",
  Fact: "Fact",
  Claim: "Claim",
  Said: "Said",
  Name: "Name",
  Term: "Term",
  Key: "Key",
  Headline: "Headline",
  Alt: "Alt",
} as const;

/** What a compiled page of MDX exports, as far as we use it. */
interface Page {
  readonly Content: (props: { readonly components: Readonly<Record<string, string>> }) => Child;
}

/** Compiled by the bundler. Plain Node, which runs the commands, has no prose: it only loads the words of these modules. */
const pages: Readonly<Record<string, Page>> = isBundled ? import.meta.glob<Page>("./*/**/*.mdx", { eager: true }) : {};

/** Where a passage is written, for people: `src/prose/en/4-trade.mdx`. */
export function sourceOf(passage: PassageId, locale: Locale): string {
  return `src/prose/${locale}/${fileOf(passage)}.mdx`;
}

/** A file of prose as a tree. `file` is a name such as `4-trade`. Throws where the language has no such file. */
export function contentOf(file: string, locale: Locale): Child {
  const page = pages[`./${locale}/${file}.mdx`];
  if (!page) throw new Error(`There is no src/prose/${locale}/${file}.mdx`);
  return page.Content({ components: tags });
}

/** What a passage holds, as a tree. Throws where its file is not there, or has not exactly one element for it. */
export function treeOf(passage: PassageId, locale: Locale): Child {
  const content = contentOf(fileOf(passage), locale);
  if (passage === "key-figures") return content;
  if (isFigure(passage)) return childrenOf(content).filter((part) => !isSentence(part));
  const { tag, attributes } = elementOf(passage);
  const found = elementsNamed(content, tag).filter(({ props }) =>
    Object.entries(attributes).every(([name, value]) => props[name] === value),
  );
  if (found.length === 1) return found[0]?.props.children;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  throw new Error(`${sourceOf(passage, locale)} holds <${tag}${written.join("")}> ${found.length} times, not once`);
}

const isSentence = (part: Element | string): boolean =>
  typeof part === "object" && (part.type === tags.Headline || part.type === tags.Alt);

/** The element that holds a passage: `<P n="4.1">`, `<Headline view="share">`. */
function elementOf(passage: PassageId): { tag: string; attributes: Readonly<Record<string, string>> } {
  if (passage === "headline") return { tag: tags.Headline, attributes: {} };
  const sentence = sentenceOf(passage);
  if (!sentence) return { tag: tags.P, attributes: { n: passage } };
  return { tag: sentence.kind === "headline" ? tags.Headline : tags.Alt, attributes: { view: sentence.view } };
}

/** What a language does not have of the prose: the files, then what is not in them; none where the prose is whole. */
export function missingProse(locale: Locale): string[] {
  const missing = passageIds.flatMap((passage) => {
    try {
      treeOf(passage, locale);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
  return [...new Set(missing)];
}

/** What stands inside an element, in order: elements and text, lists and fragments opened. */
export function childrenOf(child: Child): (Element | string)[] {
  if (child === null || child === undefined || typeof child === "boolean") return [];
  if (typeof child === "string" || typeof child === "number") return [String(child)];
  if (isList(child)) return child.flatMap(childrenOf);
  return typeof child.type === "symbol" ? childrenOf(child.props.children) : [child];
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

/** Every element of a name, in the order of the text, at any depth. */
export function elementsNamed(child: Child, ...names: readonly string[]): Element[] {
  return childrenOf(child).flatMap((part) => {
    if (typeof part === "string") return [];
    const inside = elementsNamed(part.props.children, ...names);
    return names.includes(String(part.type)) ? [part, ...inside] : inside;
  });
}
