import { type Finding, formatFinding } from "./finding.ts";

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
  return [...lines, "", `${count(findings.length, "finding")} in ${count(files, "file")}${hint}`];
}

/** Findings are of one kind if they expect the same of the same column of a file. */
const kindOf = ({ file, column, kind, expected }: Finding): string => [file, column, kind ?? expected].join("|");

/** `1 finding`, `2 findings`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
