import { type Finding, quote } from "./finding.ts";
import { lineReader, stray } from "./lines.ts";

/** A JSON file with the line that each of its fields stands in. */
export interface LocatedJson {
  /** `undefined` where the text is not JSON. */
  readonly value: unknown;
  /** The line of a field, by its path (`figures.table-1.file`); that of the nearest one around it where there is none. */
  readonly lineOf: (path: string) => number;
  readonly findings: readonly Finding[];
}

/** Bytes to JSON, each name once in its object. Never throws: a finding says where they stop being JSON. */
export function readJson(file: string, bytes: Uint8Array): LocatedJson {
  const lines = new Map<string, number>();
  const findings: Finding[] = [];
  const report = (line: number, column: string, expected: string, got: string) =>
    findings.push({ file, line, column, expected, got });
  const text = readText(bytes, report);
  const lineOf = (path: string): number =>
    lines.get(path) ?? (path === "" ? 1 : lineOf(path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : ""));

  if (findings.length > 0) return { value: undefined, lineOf, findings };
  const reader = new JsonReader(text);
  try {
    const value = reader.readAll((path) => {
      if (lines.has(path)) report(reader.line, path, "each field once", `that of line ${lines.get(path)} again`);
      else lines.set(path, reader.line);
    });
    return { value, lineOf, findings };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report(reader.line, "file", error.message, reader.rest);
    return { value: undefined, lineOf, findings };
  }
}

/** The text of the file, in which everything can be seen. */
function readText(bytes: Uint8Array, report: (line: number, column: string, expected: string, got: string) => void) {
  const lines: string[] = [];
  const reader = lineReader({
    plain(text) {
      lines.push(...text.slice(0, -1).split("\n"));
      return text.split("\n").length - 1;
    },
    line(text, number) {
      const shown = text.replace(/^\t+|\r$/g, "");
      if (stray.test(shown)) report(number, "file", "plain text", quote(shown));
      lines.push(shown);
    },
    bad: (_, number, expected, got) => report(number, "file", expected, got),
  });
  reader.push(bytes);
  reader.end();
  return lines.join("\n");
}

/** No file of ours has more brackets in brackets. */
const deepest = 100;

const token = /[ \t\n\r]*("(?:[^"\\\0-\x1f]|\\.)*"|[-+.\w]+|[[\]{}:,]|)/y;

/** Reads JSON token by token; the single ones are left to `JSON.parse`. */
class JsonReader {
  readonly #text: string;
  #at = 0;
  #next = "";
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#step();
  }

  /** The line of the token that is about to be read. */
  get line(): number {
    return this.#text.slice(0, this.#at - this.#next.length).split("\n").length;
  }

  /** What stands there. */
  get rest(): string {
    const rest = this.#text.slice(this.#at - this.#next.length).trimStart();
    return rest === "" ? "the end of the file" : quote(/^.*/.exec(rest)?.[0] ?? "");
  }

  readAll(onField: (path: string) => void): unknown {
    const value = this.#readValue("", onField);
    if (this.rest !== "the end of the file") throw new SyntaxError("the end of the file");
    return value;
  }

  #readValue(path: string, onField: (path: string) => void): unknown {
    if (this.#next === "{") {
      return Object.fromEntries(
        this.#readList("}", () => {
          if (!this.#next.startsWith('"')) throw new SyntaxError("a field name in quotes");
          const name = String(this.#readToken("a field name"));
          const inside = path === "" ? name : `${path}.${name}`;
          onField(inside);
          this.#take(":");
          return [name, this.#readValue(inside, onField)] as const;
        }),
      );
    }
    if (this.#next === "[") return this.#readList("]", (index) => this.#readValue(`${path}.${index}`, onField));
    return this.#readToken("a value");
  }

  #readList<T>(end: string, readItem: (index: number) => T): T[] {
    const items: T[] = [];
    this.#depth += 1;
    if (this.#depth > deepest) throw new SyntaxError(`at most ${deepest} brackets in brackets`);
    this.#step();
    while (this.#next !== end) {
      if (items.length > 0) this.#take(",", ` or ${end}`);
      items.push(readItem(items.length));
    }
    this.#step();
    this.#depth -= 1;
    return items;
  }

  #readToken(expected: string): unknown {
    try {
      const value: unknown = JSON.parse(this.#next);
      this.#step();
      return value;
    } catch {
      throw new SyntaxError(expected);
    }
  }

  #take(sign: string, or = ""): void {
    if (this.#next !== sign) throw new SyntaxError(`${sign}${or}`);
    this.#step();
  }

  #step(): void {
    token.lastIndex = this.#at;
    this.#next = token.exec(this.#text)?.[1] ?? "";
    this.#at = token.lastIndex;
  }
}
