import { type Markup, markup } from "../lib/markup.ts";

/** A title as the source prints it: the number of its note, `(1)`, is raised. */
export function raiseMarks(title: string): Markup {
  return markup`${title.split(/(\(\d+\))/).map((part, index) => (index % 2 === 1 ? markup`<sup>${part}</sup>` : part))}`;
}
