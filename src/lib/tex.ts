/** Text as TeX prints it. BibTeX counts even escaped braces, so none may stand alone. */
export function escapeTex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (character) => {
    const name = names[character];
    return name ? `\\text${name}{}` : `\\${character}`;
  });
}

const names: Readonly<Record<string, string>> = {
  "\\": "backslash",
  "{": "braceleft",
  "}": "braceright",
  "~": "asciitilde",
  "^": "asciicircum",
};
