import { counted } from "../i18n/writing.ts";
import { codePoint } from "../lib/code-point.ts";

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
  /** What findings of one kind have in common, where `expected` differs from one to the next. */
  readonly kind?: string;
}

/** A file that should be there and is not. */
export function missingFile(file: string): Finding {
  return { file, line: 1, column: "file", expected: "the file to be there", got: "no such file" };
}

/** Control and format characters, blanks other than the space, and halves of a pair: none of them can be seen. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Quotes what was found, cut after some characters, with invisible ones made visible: `"a<U+FEFF>b"`. */
export function quote(text: string, most = 60): string {
  const characters = [...text.slice(0, 2 * most)];
  const shown = characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
  return `"${shown.replace(invisible, (character) => `<${codePoint(character)}>`)}"`;
}

/** `data/FILE.csv:LINE COLUMN: expected …, got …` */
export function formatFinding({ file, line, column, expected, got }: Finding): string {
  return `data/${file}:${line} ${column}: expected ${expected}, got ${got}`;
}

/** Orders findings by file, then line, then as they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/**
 * Findings as lines of text, in their order. Of each kind in a file only the first `most` are shown, with the number of the
 * others; the last line counts all of them.
 */
export function summarize(findings: readonly Finding[], most = 10): string[] {
  const kinds = Map.groupBy(findings, kindOf);
  const shown = new Set([...kinds.values()].flatMap((kind) => kind.slice(0, most)));
  const lines = findings.flatMap((finding) => {
    const kind = kinds.get(kindOf(finding)) ?? [];
    if (!shown.has(finding)) return [];
    const more = kind.length - most;
    return [
      formatFinding(finding),
      ...(finding === kind[most - 1] && more > 0 ? [`  and ${more} more of this kind`] : []),
    ];
  });
  const files = new Set(findings.map(({ file }) => file)).size;
  const hint = shown.size < findings.length ? "; `npm run validate -- --all` shows every one" : "";
  return [...lines, "", `${counted(findings.length, "finding")} in ${counted(files, "file")}${hint}`];
}

/** Findings are of one kind if they expect the same of the same column of a file. */
const kindOf = ({ file, column, kind, expected }: Finding): string => [file, column, kind ?? expected].join("|");
