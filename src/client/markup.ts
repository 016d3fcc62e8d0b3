/** Text as it stands in HTML and XML, in an attribute too. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export type Attributes = Readonly<Record<string, string | number>>;

/** An element with its end tag; `content` is markup already. */
export function markup(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === "" ? ` ${key}` : ` ${key}="${escape(String(value))}"`,
  );
  return `<${name}${written.join("")}>${content}</${name}>`;
}
