import { type JSONVisitor, printParseErrorCode, visit } from "jsonc-parser";
import type { z } from "zod";
import { type Finding, quote, sortFindings } from "./finding.ts";
import { isUtf16, linesOf, strayIn } from "./text.ts";

type Path = readonly PropertyKey[];

export interface Json<T> {
  /** Present if `findings` is empty. */
  readonly value?: T;
  readonly findings: readonly Finding[];
  /** The line of a field or list item by its path, or of the nearest one around it. */
  readonly lineOf: (path: Path) => number;
}

/** Reports what is wrong at a line of the file. */
type Report = (line: number, column: string, expected: string, got: string) => void;

/**
 * Reads a JSON file strictly (no comments, no repeated names) and validates it with a schema, whose messages say what was
 * expected. Never throws: whatever is wrong is a finding with its line and the path of its field. If the text is not JSON, only
 * the first place where it is not is reported.
 */
export function readJson<T>(file: string, bytes: Uint8Array, schema: z.ZodType<T>): Json<T> {
  const findings: Finding[] = [];
  const report: Report = (line, column, expected, got) => findings.push({ file, line, column, expected, got });
  const lines = plainLines(bytes, report);
  const places = placesIn(lines, report);
  const lineOf = (path: Path): number =>
    places.get(JSON.stringify(path)) ?? (path.length === 0 ? 1 : lineOf(path.slice(0, -1)));
  if (findings.length > 0) return { findings, lineOf };

  const json: unknown = JSON.parse(lines.join("\n"));
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data, findings, lineOf };
  for (const issue of result.error.issues) {
    const isUnknown = issue.code === "unrecognized_keys";
    for (const path of isUnknown ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]) {
      report(lineOf(path), path.join(".") || "file", expectedBy(issue), show(valueAt(json, path)));
    }
  }
  return { findings: sortFindings(findings), lineOf };
}

/** The lines of the file; none if it has characters that no data file may have. */
function plainLines(bytes: Uint8Array, report: Report): readonly string[] {
  if (isUtf16(bytes)) {
    report(1, "file", "UTF-8 text", "UTF-16");
    return [];
  }
  const lines = linesOf(bytes);
  const strays = lines.map((line) => strayIn(line.replaceAll("\t", " ")));
  strays.forEach((stray, index) => stray && report(index + 1, "file", stray.expected, quote(lines[index]!)));
  return strays.some(Boolean) ? [] : lines;
}

/**
 * The line of each field and list item, by its path as JSON. Reports the first thing that is not JSON, and repeated names.
 */
function placesIn(lines: readonly string[], report: Report): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (lines.length === 0) return places;
  const place = (path: Path, line: number): number | undefined => {
    const first = places.get(JSON.stringify(path));
    if (first === undefined) places.set(JSON.stringify(path), line + 1);
    return first;
  };
  let isJson = true;
  const visitor: JSONVisitor = {
    onObjectProperty(name, _offset, _length, line, _character, pathOf) {
      const first = place([...pathOf(), name], line);
      if (first === undefined || !isJson) return;
      report(line + 1, [...pathOf(), name].join("."), "each field once", `that of line ${first} again`);
    },
    onObjectBegin: (_offset, _length, line, _character, pathOf) => void place(pathOf(), line),
    onLiteralValue: (_value, _offset, _length, line, _character, pathOf) => void place(pathOf(), line),
    onError(code, _offset, _length, line, character) {
      if (!isJson) return;
      isJson = false;
      const rest = lines[line]?.slice(character);
      const end = line + 1 < lines.length ? "the end of the line" : "the end of the file";
      report(line + 1, "file", expectedAt[printParseErrorCode(code)] ?? "JSON", rest ? quote(rest) : end);
    },
  };
  try {
    visit(lines.join("\n"), visitor, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(1, "file", "JSON", "more brackets within brackets than can be read");
  }
  return places;
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "no field of that name";
  return issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

/** What was expected, by the parser's error code. */
const expectedAt: Readonly<Record<string, string>> = {
  InvalidSymbol: "a value",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a field name in quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "}",
  CloseBracketExpected: "]",
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "JSON, which has no comments",
  UnexpectedEndOfString: "a closing quote",
};

/** The value at a path, `undefined` if there is none. */
function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
    json,
  );
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? quote(value) : quote(JSON.stringify(value)).slice(1, -1);
}
