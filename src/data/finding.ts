/** One thing wrong with the data, located so that an editor can put the cursor on it. */
export interface Finding {
  /** File name under `data/`. */
  readonly file: string;
  /** Line in the file, the header being line 1. */
  readonly line: number;
  /** Column name, or `row`, `header`, `file` where no single column is at fault. */
  readonly column: string;
  readonly expected: string;
  readonly got: string;
}

/** Quotes what was found, shortened, with invisible characters made visible. */
export function quote(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return JSON.stringify(shown).replace(
    /[\u0080-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** `data/FILE.csv:LINE COLUMN: expected …, got …` */
export function formatFinding({ file, line, column, expected, got }: Finding): string {
  return `data/${file}:${line} ${column}: expected ${expected}, got ${got}`;
}

/** Orders findings by file, then line, then as they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
