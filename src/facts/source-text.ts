import type { Sources } from "../data/sources.ts";
import type { Cell, Cells } from "./cells.ts";
import type { Definition, Words } from "./define.ts";
import type { NumberFact, SaidFact } from "./fact.ts";
import { exact } from "./range.ts";

/**
 * What a paragraph of the source says and its published numbers cannot test. `words` tell it in our words, with the reason
 * why the data cannot tell; `cells` are published numbers that bear on it.
 */
export function sourceStatement(
  paragraph: string,
  words: Words,
  ...cells: readonly (Cell | Cells)[]
): Definition<SaidFact> {
  return {
    words,
    make: ({ data, sources }, text) => ({
      kind: "said",
      paragraph,
      page: sources.paragraphs[paragraph],
      text: text!,
      cells: cells.flatMap((pick) => pick(data)),
    }),
  };
}

/** A year that stands in a paragraph of the source and in none of its tables. */
export function yearInText(paragraph: string, year: (sources: Sources) => number): Definition<NumberFact> {
  return {
    make: ({ sources }) => {
      const value = year(sources);
      const interval = exact(value);
      return {
        kind: "number",
        value,
        interval,
        quantity: { kind: "year" },
        decimals: 0,
        cells: [],
        published: true,
        paragraph,
        page: sources.paragraphs[paragraph],
      };
    },
  };
}
