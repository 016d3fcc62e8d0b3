import { z } from "zod";
import { sha256 } from "../../lib/sha256.ts";
import type { Dataset } from "../../data/dataset.ts";
import { figureIds, type FigureId } from "../../data/observation.ts";
import { parseSources, type Sources } from "../../data/sources.ts";
import { figureSpecs } from "../../data/tables.ts";
import { type DataFiles, readData } from "../../data/validate.ts";
import type { Said } from "../../figures/said.ts";
import { type Languages, type Locale, locales, withFallback } from "../../i18n/locales.ts";
import { versionPattern } from "./version.ts";

/** A text in each language that the site had. */
const localized = z.record(z.string(), z.string().min(1));

const schema = z.strictObject({
  version: z.string().regex(versionPattern, "a version such as 1.0.0"),
  date: z.iso.date(),
  /** The languages that the site had; it may have learnt others since. */
  languages: z.array(z.enum(locales)).min(1),
  /** Checksums of the files beside this one: a release is never edited. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal")),
  /** What the site said of each figure. Sentences written later may not hold of these data. */
  said: z.partialRecord(
    z.enum(figureIds),
    z.strictObject({
      headline: localized,
      alts: z.record(z.string(), localized),
      /** Left out by releases of before descriptions were written by hand. */
      description: localized.optional(),
    }),
  ),
});

/** `release.json`: what a release is, beside the data it published. */
export type Manifest = z.infer<typeof schema>;

/** The names of the files that a release keeps besides the data files. */
export const releaseFiles = { manifest: "release.json", sources: "sources.json", addresses: "addresses.txt" } as const;

/** A release as published: all that its figures are drawn from. */
export interface Release {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  /** Those it was published in. Names and sentences in a language learnt since are those of the first of them. */
  readonly languages: Languages;
  readonly data: Dataset;
  readonly sources: Sources;
  readonly said: Readonly<Partial<Record<FigureId, Said>>>;
  /** Every address of the site that this release has promised, below its base path: `/en/`. */
  readonly addresses: readonly string[];
}

/**
 * The files of a release's folder, by name, to the release. Cells are read as strictly as ever, but cross-checks are not
 * asked again: they held when it was published, and a check invented since must not undo it. Throws where a file is
 * missing, was edited, or cannot be read.
 */
export function parseRelease(files: DataFiles): Release {
  const manifest = schema.parse(JSON.parse(textOf(files, releaseFiles.manifest)));
  for (const [name, expected] of Object.entries(manifest.files)) {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`${name} is missing`);
    if (sha256(bytes) !== expected) throw new Error(`${name} was edited; a release stays as it was published`);
  }
  const languages = manifest.languages as readonly Locale[] as Languages;
  // A figure that was added since has a file that the release cannot have.
  const { data, findings: all } = readData(files, languages);
  const findings = all.filter(({ file, column }) => column !== "file" || file in manifest.files);
  if (findings.length > 0) throw new Error(`${findings[0]!.file}:${findings[0]!.line} cannot be read any more`);
  const { version, date } = manifest;
  const own = figureIds.filter((id) => figureSpecs[id].file in manifest.files);
  const sources = parseSources(textOf(files, releaseFiles.sources), { figures: own, languages });
  const addresses = textOf(files, releaseFiles.addresses).split("\n").filter(Boolean);
  return { version, date, languages, said: saidIn(manifest, languages), data, sources, addresses };
}

function saidIn({ said }: Manifest, languages: Languages): Release["said"] {
  const inAll = ({ headline, alts, description }: NonNullable<(typeof said)[FigureId]>): Said => ({
    headline: withFallback(headline, languages),
    description: description && withFallback(description, languages),
    alts: Object.fromEntries(Object.entries(alts).map(([view, alt]) => [view, withFallback(alt, languages)])),
  });
  return Object.fromEntries(Object.entries(said).map(([figure, of]) => [figure, inAll(of)]));
}

function textOf(files: DataFiles, name: string): string {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} is missing`);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
