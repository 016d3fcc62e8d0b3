import { z } from "zod";
import { type Dataset, keyOf } from "../../data/dataset.ts";
import { type DataFiles, releasesFolder } from "../../data/directory.ts";
import { type Finding, missingFile } from "../../data/finding.ts";
import { readJson } from "../../data/json.ts";
import { figureIds, type FigureId } from "../../data/observation.ts";
import type { TextFigure } from "../../data/rows.ts";
import { readSources, type Sources, sourcesFile, versionPattern } from "../../data/sources.ts";
import { figureSpecs } from "../../data/tables.ts";
import { readData } from "../../data/validate.ts";
import type { Said } from "../../prose/said.ts";
import { type Languages, type Locale, locales, withFallback } from "../../i18n/locales.ts";
import { sha256 } from "../../lib/sha256.ts";

/** A text in each language that the site had. */
const localized = z.record(z.string(), z.string("text").min(1, "text"), "a text in each language");

const checksums = z.record(
  z.string(),
  z.string("a SHA-256").regex(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal"),
  "checksums by file",
);

const manifestSchema = z.strictObject(
  {
    version: z.string("a version").regex(versionPattern, "a version such as 1.0.0"),
    date: z.iso.date("a date as YYYY-MM-DD"),
    /** The languages that the site had; others may have been added since. */
    languages: z.array(z.enum(locales, "a language of the site"), "a list of languages").min(1, "a language at least"),
    /** Checksums of the files beside this one: a release is never edited. */
    files: checksums,
    /** Checksums of the files of numbers and names that it published, by name: their bytes stay. */
    published: checksums,
    /** What the site said about each figure. Sentences written later may not be true of these data. */
    said: z.partialRecord(
      z.enum(figureIds),
      z.strictObject(
        {
          headline: localized,
          alts: z.record(z.string(), localized, "alt texts by view"),
          /** Absent from releases older than hand-written descriptions. */
          description: localized.optional(),
        },
        "an object",
      ),
      "what was said, by figure",
    ),
  },
  "an object with version, date, languages, files and said",
);

/** `release.json`: what a release is, beside the data it published. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The names of the files that a release keeps besides the tables. */
export const releaseFiles = { manifest: "release.json", sources: sourcesFile, addresses: "addresses.txt" } as const;

/** A release as published: all that its figures are drawn from. */
export interface Release {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  /** Those it was published in. For a language added since, names and sentences are those of the first of them. */
  readonly languages: Languages;
  readonly data: Dataset;
  readonly sources: Sources;
  /** The numbers of the source's text, as far as the tables hold what they repeat. */
  readonly text: readonly TextFigure[];
  readonly said: Readonly<Partial<Record<FigureId, Said>>>;
  /** Checksums of the files of numbers and names that it published, by name below its folder of `data/v/`. */
  readonly published: Readonly<Record<string, string>>;
  /** Every address of the site that this release has promised, below its base path: `/en/`. */
  readonly addresses: readonly string[];
}

/**
 * Reads a release from the files of its folder, which is named for its version. The cross-checks are not repeated: a check added since
 * must not invalidate it. Never throws: a file that is missing, edited or unreadable is a finding.
 */
export function readRelease(
  version: string,
  files: DataFiles,
): { readonly release?: Release; readonly findings: readonly Finding[] } {
  const inFolder = (finding: Finding): Finding => ({
    ...finding,
    file: `${releasesFolder}/${version}/${finding.file}`,
  });
  const { manifest, findings } = readManifest(version, files);
  const changed = manifest ? changedFiles(manifest, files) : [];
  if (!manifest || changed.length > 0) return { findings: [...findings, ...changed].map(inFolder) };

  const languages = manifest.languages as readonly Locale[] as Languages;
  const own = figureIds.filter((id) => figureSpecs[id].file in manifest.files);
  const tables = readData(files, languages);
  const sources = readSources(files.get(releaseFiles.sources)!, {
    figures: own,
    languages,
    released: manifest.date,
  });
  // A figure that was added since may have a file that the release cannot have.
  const unread = tables.findings.filter(({ file, column }) => column !== "file" || file in manifest.files);
  if (!sources.value || unread.length > 0) return { findings: [...unread, ...sources.findings].map(inFolder) };
  const release: Release = {
    version,
    date: manifest.date,
    languages,
    data: tables.data,
    sources: sources.value,
    said: saidIn(manifest, languages),
    published: manifest.published,
    text: tables.text.filter((figure) => tables.data.byKey.has(keyOf(figure))),
    addresses: new TextDecoder().decode(files.get(releaseFiles.addresses)).split("\n").filter(Boolean),
  };
  return { release, findings: [] };
}

function readManifest(
  version: string,
  files: DataFiles,
): { readonly manifest?: Manifest; readonly findings: readonly Finding[] } {
  const bytes = files.get(releaseFiles.manifest);
  if (!bytes) return { findings: [missingFile(releaseFiles.manifest)] };
  const { value, findings, lineOf } = readJson(releaseFiles.manifest, bytes, manifestSchema);
  if (!value) return { findings };
  const fault = (column: string, expected: string, got: string): Finding => ({
    file: releaseFiles.manifest,
    line: lineOf([column]),
    column,
    expected,
    got,
  });
  const needed = [releaseFiles.sources, releaseFiles.addresses].filter((name) => !(name in value.files));
  const faults = needed.map((name) => fault("files", `the checksum of ${name}`, "none"));
  if (value.version !== version) faults.push(fault("version", `${version}, as the folder is named`, value.version));
  return faults.length > 0 ? { findings: faults } : { manifest: value, findings: [] };
}

/** Findings for every file that is missing, was edited or was added: a release stays as it was published. */
function changedFiles({ files: published }: Manifest, files: DataFiles): Finding[] {
  const fault = (file: string, expected: string, got: string): Finding => ({
    file,
    line: 1,
    column: "file",
    expected,
    got,
  });
  const added = [...files.keys()].filter((name) => name !== releaseFiles.manifest && !(name in published));
  return [
    ...Object.entries(published).flatMap(([name, expected]) => {
      const bytes = files.get(name);
      if (!bytes) return [missingFile(name)];
      const got = sha256(bytes);
      return got === expected
        ? []
        : [fault(name, `the file as it was published (SHA-256 ${expected})`, `SHA-256 ${got}`)];
    }),
    ...added.map((name) => fault(name, `no file but those that ${releaseFiles.manifest} lists`, "another")),
  ];
}

function saidIn({ said }: Manifest, languages: Languages): Release["said"] {
  const inAll = ({ headline, alts, description }: NonNullable<(typeof said)[FigureId]>): Said => ({
    headline: withFallback(headline, languages),
    description: description && withFallback(description, languages),
    alts: Object.fromEntries(Object.entries(alts).map(([view, alt]) => [view, withFallback(alt, languages)])),
  });
  return Object.fromEntries(Object.entries(said).map(([figure, of]) => [figure, inAll(of)]));
}
