/** How languages write, for messages to use: no message is needed here, so that a dictionary may import it. */

/** Begins with a capital letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Begins with a small letter. */
export function small(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Items with a comma between them, and a word before the last. */
export function joined(items: readonly string[], comma: string, and: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(comma)}${and}${items.at(-1)}`;
}

/** A number with its noun in English, which takes an `s` in the plural: `1 finding`, `2 findings`. */
export function counted(number: number | string, noun: string): string {
  return `${number} ${noun}${String(number) === "1" ? "" : "s"}`;
}

/** Pages in English, one, or from one to another: in one line with what says so. */
export function pagesIn(pages: string): string {
  return `${/[–,]/.test(pages) ? "pp." : "p."}\u00a0${pages}`;
}

/** Chinese as this site sets it: a space between a number and the character beside it. */
export function spaced(text: string): string {
  return text.replace(/(?<=[\d%])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, " ");
}

/** Chinese as this site sets it: no space between characters. */
export function unspaced(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}
