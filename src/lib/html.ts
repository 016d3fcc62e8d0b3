import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree, parse } from "parse5";

export type Element = Tree.Element;

/** The elements of a page in their order, as a browser without scripts reads it: what stands in `noscript` counts too. */
export function elementsOf(html: string): Element[] {
  return [...elementsIn(parse(html, { scriptingEnabled: false }))];
}

/** A node, if it is an element, and all elements in it, those of templates too. */
export function* elementsIn(node: Tree.Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  const inside = "content" in node ? node.content.childNodes : "childNodes" in node ? node.childNodes : [];
  for (const child of inside) yield* elementsIn(child);
}

/** An attribute of an element; `undefined` where it has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text that stands in an element itself, and in no other within it. */
export function textOf(element: Element): string {
  return element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : "")).join("");
}
