import { type Face, faceName, faceOf, faces } from "./faces.ts";
import type { Glyphs, PageText } from "./lighten/glyphs.ts";
import { sourceFont } from "./sources.ts";

/** A page of the built site and the text it shows. */
export interface Page extends PageText {
  readonly address: string;
}

/** For each group of pages, the characters that each face's file must hold. */
export type Plan = ReadonlyMap<string, ReadonlyMap<Face, string>>;

/** Whether a face has a character; given to the functions below so that they can be tried without fonts. */
export type Has = (face: Face, character: string) => boolean;

const hasGlyph: Has = (face, character) => sourceFont(face).has(character);

/** Spaces, which no reader misses if a font lacks them. */
const space = /\p{Zs}/u;

/** The space between words, and digits and signs that counters and scripts may show at any time. */
const always = [..." 0123456789.,%+−"];

/**
 * Moves each character that its face lacks to the other family, which stands next in the font stack.
 * Throws, naming page and characters, where both lack it: a reader would see an empty box.
 */
export function resolve({ address, glyphs, isOneFace }: Page, has: Has = hasGlyph): Glyphs {
  const resolved = new Map<Face, Set<string>>();
  const missing = new Set<string>();
  for (const [face, characters] of glyphs) {
    const other = faceOf(face.family === "serif" ? "sans" : "serif", face.strong);
    for (const character of characters) {
      const home = (isOneFace ? [face] : [face, other]).find((candidate) => has(candidate, character));
      if (home) resolved.set(home, (resolved.get(home) ?? new Set()).add(character));
      else if (!space.test(character)) missing.add(character);
    }
  }
  if (missing.size > 0) throw new Error(`${address}: no font of ours has ${[...missing].map(describe).join(", ")}`);
  return resolved;
}

/** Adds up what all pages of a group show, in an order that depends on nothing but the characters. */
export function planGroups(pages: readonly (Page & { readonly resolved: Glyphs })[]): Plan {
  const groups = new Map<string, Map<Face, string>>();
  for (const group of [...new Set(pages.map((page) => page.group!))].sort()) {
    const members = pages.filter((page) => page.group === group);
    groups.set(group, new Map(faces.flatMap((face) => planFace(face, members))));
  }
  return groups;
}

function planFace(face: Face, pages: readonly { readonly resolved: Glyphs }[]): [Face, string][] {
  const shown = new Set(pages.flatMap(({ resolved }) => [...(resolved.get(face) ?? [])]));
  if (shown.size === 0) return [];
  return [[face, [...new Set([...shown, ...always])].sort().join("")]];
}

/** `☃ (U+2603)` */
function describe(character: string): string {
  return `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`;
}

/** A short account of a plan for the build's log. */
export function summarise(plan: Plan): string {
  const files = [...plan].flatMap(([, group]) => [...group].map(([face, text]) => `${faceName(face)}:${text}`));
  return `${plan.size} groups of pages, ${new Set(files).size} font files`;
}
