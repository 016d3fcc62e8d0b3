/**
 * The prose as a tree. A page of MDX is handed names instead of components, so it gives back its elements as plain
 * data: Markdown's own (`p`, `ol`, `em`) and ours (`P`, `Fact`, `Claim`, `Name`).
 */
export interface Element {
  readonly type: string | symbol;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: Child };
}

export type Child = Element | string | number | boolean | null | undefined | readonly Child[];

/** The names that prose may use besides Markdown. */
export const tags = { P: "P", Fact: "Fact", Claim: "Claim", Name: "Name" } as const;

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
