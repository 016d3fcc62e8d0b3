import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute } from "../lib/html.ts";
import {
  defaultFamily,
  type Face,
  faceOf,
  type Family,
  hiddenClass,
  markers,
  monoElements,
  regularClass,
  strongClass,
  strongElements,
} from "./faces.ts";

/** The characters that a page shows in each face. */
type Glyphs = ReadonlyMap<Face, ReadonlySet<string>>;

/** What a page asks of the fonts. */
export interface PageText {
  /** The group whose pages share their font files (`data-fonts`); `undefined` on a page that uses none of ours. */
  readonly group: string | undefined;
  /** The page's own family. */
  readonly body: Family;
  /** Whether the page is all in the regular weight of its own family (`data-one-face`). */
  readonly isOneFace: boolean;
  readonly glyphs: Glyphs;
}

/** Text that a script or a style shows at an element's place. */
const madeAttributes = ["data-template", "data-short", "data-earlier", "data-keys"];

/** Elements whose text is never drawn. `noscript` is not one of them: its text is for readers without scripts. */
const unseen = new Set(["head", "script", "style", "template", "title", "desc", "metadata"]);

/** Characters that no font draws: line breaks, controls, joiners, variation selectors; and placeholders. Spaces have a width, so they count. */
const invisible = /[\p{Control}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Reads a built page and sorts the characters of its text by the rules of `faces.ts`. */
export function readPage(html: string): PageText {
  const root = parse(html, { scriptingEnabled: false }).childNodes.find(isElement);
  const glyphs = new Map<Face, Set<string>>();
  const body = (root && familyOf(root)) ?? defaultFamily;
  if (root) collect(root, { family: body, strong: false }, glyphs);
  const isOneFace = root !== undefined && attribute(root, "data-one-face") !== undefined;
  return {
    group: root && attribute(root, "data-fonts"),
    body,
    isOneFace,
    glyphs: isOneFace ? merge(glyphs, body) : glyphs,
  };
}

/** All characters in the regular face of a family. */
function merge(glyphs: Glyphs, family: Family): Glyphs {
  return new Map([[faceOf(family, false), new Set([...glyphs.values()].flatMap((characters) => [...characters]))]]);
}

interface Style {
  readonly family: Family;
  readonly strong: boolean;
}

function collect(element: Tree.Element, inherited: Style, glyphs: Map<Face, Set<string>>): void {
  if (unseen.has(element.tagName) || hasClass(element, hiddenClass)) return;
  const style = styleOf(element, inherited);
  for (const child of element.childNodes) {
    if (isElement(child)) collect(child, style, glyphs);
    else if ("value" in child) add(child.value, faceOf(style.family, style.strong), glyphs);
  }
  const made =
    madeAttributes.map((name) => attribute(element, name) ?? "").join("") + (element.tagName === "ol" ? markers : "");
  add(made, faceOf(style.family, style.strong), glyphs);
}

/** What an element makes of the style it inherits. */
function styleOf(element: Tree.Element, { family, strong }: Style): Style {
  const mono = (monoElements as readonly string[]).includes(element.tagName);
  return {
    family: familyOf(element) ?? (mono ? "sans" : family),
    strong: strong || isStrong(element),
  };
}

function familyOf(element: Tree.Element): Family | undefined {
  const value = attribute(element, "data-face");
  if (value === undefined || value === "serif" || value === "sans") return value;
  throw new Error(`data-face: expected "serif" or "sans", got "${value}" on <${element.tagName}>`);
}

function isStrong(element: Tree.Element): boolean {
  const isHeading = (strongElements as readonly string[]).includes(element.tagName);
  return (isHeading && !hasClass(element, regularClass)) || hasClass(element, strongClass);
}

function hasClass(element: Tree.Element, name: string): boolean {
  return attribute(element, "class")?.split(/\s+/).includes(name) ?? false;
}

function add(text: string, face: Face, glyphs: Map<Face, Set<string>>): void {
  const shown = [...text].filter((character) => !invisible.test(character));
  if (shown.length === 0) return;
  const known = glyphs.get(face) ?? new Set();
  for (const character of shown) known.add(character);
  glyphs.set(face, known);
}

function isElement(node: Tree.Node): node is Tree.Element {
  return "tagName" in node;
}
