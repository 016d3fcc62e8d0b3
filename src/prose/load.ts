import type { Locale } from "../i18n/locales.ts";
import { fileOf, type ParagraphId, paragraphIds } from "./structure.ts";
import { type Child, elementsNamed, tags } from "./tree.ts";

/** What a compiled page of MDX exports, as far as we use it. */
interface Page {
  readonly Content: (props: { readonly components: Readonly<Record<string, string>> }) => Child;
}

const pages = import.meta.glob<Page>("./*/*.mdx", { eager: true });

/** Where a paragraph is written, for people: `src/prose/en/4-trade.mdx`. */
export function sourceOf(paragraph: ParagraphId, locale: Locale): string {
  return `src/prose/${locale}/${fileOf(paragraph)}.mdx`;
}

/** Every paragraph that a language does not have, with the file that should hold it; none where the prose is whole. */
export function missingProse(locale: Locale): string[] {
  return paragraphIds.flatMap((paragraph) => {
    try {
      paragraphOf(paragraph, locale);
      return [];
    } catch (error) {
      return [`paragraph ${paragraph}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

/** A file of prose as a tree. `file` is a name such as `4-trade`. Throws where the language has no such file. */
export function contentOf(file: string, locale: Locale): Child {
  const page = pages[`./${locale}/${file}.mdx`];
  if (!page) throw new Error(`There is no src/prose/${locale}/${file}.mdx`);
  return page.Content({ components: tags });
}

/** What a paragraph holds, as a tree. Throws unless its file has it exactly once. */
export function paragraphOf(paragraph: ParagraphId, locale: Locale): Child {
  const found = elementsNamed(contentOf(fileOf(paragraph), locale), tags.P).filter(
    ({ props }) => props.n === paragraph,
  );
  if (found.length === 1) return found[0]?.props.children;
  throw new Error(`${sourceOf(paragraph, locale)} holds <P n="${paragraph}"> ${found.length} times, not once`);
}
