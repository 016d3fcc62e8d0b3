import { codePoint } from "../lib/code-point.ts";
import { type Face, faceName, faces, familyName } from "./faces.ts";
import type { PageText } from "./page-text.ts";
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
 * Throws, naming page, family and characters, where a face lacks what a page shows in it. No other family stands in for it:
 * one that held some of a heading's characters would be drawn amid the reader's own font until ours has come.
 */
export function requireGlyphs({ address, glyphs }: Page, has: Has = hasGlyph): void {
  const missing = [...glyphs].flatMap(([face, characters]) => {
    const lacking = [...characters].filter((character) => !space.test(character) && !has(face, character));
    return lacking.length > 0 ? [`${familyName[face.family]} has no ${lacking.map(describe).join(", ")}`] : [];
  });
  if (missing.length > 0) throw new Error(`${address}: ${missing.join("; ")}`);
}

/** Adds up what all pages of a group show, in an order that depends on nothing but the characters. */
export function planGroups(pages: readonly Page[]): Plan {
  const groups = new Map<string, Map<Face, string>>();
  for (const group of [...new Set(pages.map((page) => page.group!))].sort()) {
    const members = pages.filter((page) => page.group === group);
    groups.set(group, new Map(faces.flatMap((face) => planFace(face, members))));
  }
  return groups;
}

function planFace(face: Face, pages: readonly Page[]): [Face, string][] {
  const shown = new Set(pages.flatMap(({ glyphs }) => [...(glyphs.get(face) ?? [])]));
  if (shown.size === 0) return [];
  return [[face, [...new Set([...shown, ...always])].sort().join("")]];
}

/** `☃ (U+2603)` */
function describe(character: string): string {
  return `${character} (${codePoint(character)})`;
}

/** A short account of a plan for the build's log. */
export function summarise(plan: Plan): string {
  const files = [...plan].flatMap(([, group]) => [...group].map(([face, text]) => `${faceName(face)}:${text}`));
  return `${plan.size} groups of pages, ${new Set(files).size} font files`;
}
