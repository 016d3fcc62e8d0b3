/** A piece of HTML, SVG or XML, as opposed to text: text becomes markup here and nowhere else. */
export class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** The markup as it is written into a document. */
  get source(): string {
    return this.#source;
  }
}

/** A string that is markup already, since a serializer or the site's own code wrote it. Never for a text of the data. */
export const trusted = (source: string): Markup => new Markup(source);

/** What can be put into markup: text, which is escaped; markup; several of them; nothing. */
export type Content = string | number | Markup | undefined | false | readonly Content[];

/** Tag of template strings: text between them is escaped, between the quotes of an attribute too. */
export function markup(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(strings.reduce((written, string, index) => written + sourceOf(contents[index - 1]) + string));
}

/** Attributes, each with a space before it; those that are `undefined` are left out, those that are empty have no value. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Markup {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined) return "";
    return value === "" ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  });
  return new Markup(written.join(""));
}

function sourceOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (content instanceof Markup) return content.source;
  return typeof content === "object" ? content.map(sourceOf).join("") : escape(String(content));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Known to HTML and to XML alike. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
