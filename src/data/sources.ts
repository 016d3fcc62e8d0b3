import { z } from "zod";
import { type Languages, locales, withFallback } from "../i18n/locales.ts";
import { firstYear, lastYear } from "./cell.ts";
import { type Finding, formatFinding, quote, sortFindings } from "./finding.ts";
import { readJson } from "./json.ts";
import { type FigureId, figureIds } from "./observation.ts";

const text = z.string("text").min(1, "text");
const fields = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, "an object with fields");
const pattern = (form: RegExp, expected: string) => z.string(expected).regex(form, expected);

/** What is to be told of: all figures in all languages, or those that a release had. */
interface Extent {
  readonly figures: readonly FigureId[];
  readonly languages: Languages;
}
const all: Extent = { figures: figureIds, languages: locales };

function schemaOf({ figures: ids, languages }: Extent) {
  const localized = z
    .record(z.enum(languages), text, "a text in each language")
    .transform((texts) => withFallback(texts, languages));
  return fields({
    document: fields({
      kind: localized,
      title: localized,
      publication: localized,
      issue: pattern(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month as YYYY-MM"),
      pages: text,
    }),
    producer: fields({
      name: localized,
      shortName: localized,
      section: localized,
      url: z.url("an address of the web"),
      phone: text,
      email: z.email("an e-mail address"),
    }),
    terms: localized,
    /** The data as this site publishes them. `version` changes with any of their bytes; files are dated by `document.issue`. */
    dataset: fields({
      name: pattern(/^[a-z0-9-]+$/, "a name of small letters, digits and hyphens"),
      version: pattern(/^\d+\.\d+\.\d+$/, "a version such as 1.0.0"),
      title: localized,
    }),
    gdpEstimatesReleased: z.iso.date("a date as YYYY-MM-DD"),
    tbpAvailableSince: z.int("a year").min(firstYear, "a year").max(lastYear, "a year"),
    figures: z.record(z.enum(ids), fields({ page: text }), "all figures"),
  });
}

/** Where the figures come from: the document, its producer, its pages and its terms. */
export type Sources = z.infer<ReturnType<typeof schemaOf>>;

export const sourcesFile = "sources.json";

/** The bytes of `data/sources.json`, checked for what it must tell of; `sources` is there where `findings` is empty. Never throws. */
export function checkSources(
  bytes: Uint8Array,
  extent = all,
): { readonly sources?: Sources; readonly findings: readonly Finding[] } {
  const { value, lineOf, findings } = readJson(sourcesFile, bytes);
  if (findings.length > 0) return { findings };
  const result = schemaOf(extent).safeParse(value);
  if (result.success) return { sources: result.data, findings };
  const found = result.error.issues.flatMap((issue) => {
    const isStrange = issue.code === "unrecognized_keys";
    const paths = isStrange ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path): Finding => {
      const column = path.join(".");
      const expected = isStrange ? "no field of that name" : issue.message;
      return {
        file: sourcesFile,
        line: lineOf(column),
        column: column || "file",
        expected,
        got: show(at(value, path)),
      };
    });
  });
  return { findings: sortFindings(found) };
}

/** What a path leads to; `undefined` where it leads nowhere. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? quote(value) : quote(JSON.stringify(value)).slice(1, -1);
}

/** The text of `data/sources.json`, checked. Throws an error that names every wrong field. */
export function parseSources(json: string, extent?: Extent): Sources {
  const { sources, findings } = checkSources(new TextEncoder().encode(json), extent);
  if (!sources) throw new Error(findings.map(formatFinding).join("\n"));
  return sources;
}
