import { attribute, type Element, elementsOf, textOf } from "../../../src/lib/html.ts";

/** What a built page says about addresses. */
export interface PageLinks {
  readonly ids: readonly string[];
  /** Every address that the page leads to or loads, as it is written there. */
  readonly links: readonly string[];
  /** The page in other languages, by their tags. */
  readonly twins: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  /** What its structured data describe: addresses that name a thing, and lead to the page at most. */
  readonly things: readonly string[];
}

/** Attributes that hold one address. */
const addressed = new Set(["href", "src", "poster", "action", "data", "cite"]);

export function readPage(html: string): PageLinks {
  const elements = elementsOf(html);
  const links = elements.filter(({ tagName }) => tagName === "link");
  return {
    ids: elements.flatMap((element) => attribute(element, "id") ?? []),
    links: elements.flatMap(addressesOf),
    twins: new Map(
      links.flatMap((link) => {
        const language = attribute(link, "hreflang");
        return language === undefined ? [] : [[language, attribute(link, "href")!] as const];
      }),
    ),
    canonical: links.flatMap((link) => (attribute(link, "rel") === "canonical" ? attribute(link, "href")! : []))[0],
    things: elements.filter(isLinkedData).flatMap((script) => thingsIn(JSON.parse(textOf(script)))),
  };
}

function addressesOf(element: Element): string[] {
  return element.attrs
    .flatMap(({ name, value }) => {
      if (addressed.has(name)) return [value];
      if (name === "srcset") return value.split(",").map((candidate) => candidate.trim().split(/\s/)[0]!);
      return [];
    })
    .concat(element.tagName === "style" ? addressesInStyles(textOf(element)) : []);
}

const isLinkedData = (element: Element) =>
  element.tagName === "script" && attribute(element, "type") === "application/ld+json";

/** The names of all that is described, not only mentioned: an entity with more to it than its `@id`. */
function thingsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { "@id": id } = value as { readonly "@id"?: string };
  const own = id !== undefined && Object.keys(value).length > 1 ? [id] : [];
  return [...own, ...Object.values(value).flatMap(thingsIn)];
}

/** What style sheets load: `url(…)`. */
function addressesInStyles(css: string): string[] {
  return Array.from(css.matchAll(/url\(\s*["']?([^"')]+)/g), ([, address]) => address!);
}
