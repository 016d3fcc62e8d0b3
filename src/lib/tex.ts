/** Text as TeX prints it. BibTeX counts even escaped braces, so none may stand alone. */
export function escapeTex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (character) => texNames[character] ?? `\\${character}`);
}

const texNames: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
