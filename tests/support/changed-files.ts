import type { DataFiles } from "../../src/data/directory.ts";

/** A file as text. */
export const textOf = (files: DataFiles, name: string): string => new TextDecoder().decode(files.get(name));

/** The same files, one of them with another text. Throws where that is the text it has: a test would change nothing. */
export function withText(files: DataFiles, name: string, change: (text: string) => string): DataFiles {
  const text = textOf(files, name);
  const changed = change(text);
  if (changed === text) throw new Error(`${name} is as it was`);
  return new Map([...files, [name, new TextEncoder().encode(changed)]]);
}
