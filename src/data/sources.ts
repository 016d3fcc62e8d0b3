import { z } from "zod";
import { type Languages, type Localized, locales, withFallback } from "../i18n/locales.ts";
import { firstYear, lastYear, lineOfText, nameCell } from "./cell.ts";
import { type Json, readJson } from "./json.ts";
import { type FigureId, figureIds } from "./observation.ts";

const fields = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, "an object with fields");
const pattern = (form: RegExp, expected: string) => z.string(expected).regex(form, expected);

const contactForm = "an e-mail address or a web address";
const webAddress = "a web address (https://… or http://…)";
/** Links lead to the web: no `javascript:`, no `data:`. */
const isWebAddress = (address: string): boolean => /^https?:\/\/\S+$/.test(address) && URL.canParse(address);

/** A version of the data, such as `1.2.0`. */
export const versionPattern = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** The figures and languages that the sources must name: those of the site, or those that a release had. */
interface Extent {
  readonly figures: readonly FigureId[];
  readonly languages: Languages;
  /** The day of a release: where its sources name no publisher yet, it was the project itself. */
  readonly released?: string;
}

/** Who published the releases from before the sources named a publisher, in the languages of those releases. */
const firstPublisher = Object.fromEntries([
  ["en", "hk-high-tech-trade project"],
  ["zh-hant", "hk-high-tech-trade 項目"],
]) as Localized;

function schemaOf({ figures: ids, languages, released }: Extent) {
  const localized = z
    .record(z.enum(languages), nameCell, "a text in each language")
    .transform((texts) => withFallback(texts, languages));
  const address = z.string(webAddress).refine(isWebAddress, webAddress);
  const publisher = fields({
    name: localized,
    /** The publisher's own page; the site itself where it is left out. */
    url: address.optional(),
    /** Where to report a mistake: an e-mail or web address. */
    contact: z
      .string(contactForm)
      .refine((text) => isWebAddress(text) || z.email().safeParse(text).success, contactForm)
      // A web address may have an `@` in it.
      .transform((text) => (isWebAddress(text) ? { url: text } : { email: text }))
      .optional(),
    /** The day on which the site was first published. */
    published: z.iso.date("a date as YYYY-MM-DD"),
  });
  const month = pattern(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month as YYYY-MM");
  const sources = fields({
    document: fields({
      kind: localized,
      title: localized,
      publication: localized,
      issue: month,
      pages: nameCell,
      /** The producer's own page of the publication, in each language. */
      url: z
        .record(z.enum(languages), address, "a web address in each language")
        .transform((urls) => withFallback(urls, languages))
        .optional(),
    }),
    producer: fields({
      name: localized,
      shortName: localized,
      section: localized,
      url: address,
      phone: lineOfText,
      email: z.email("an e-mail address"),
    }),
    /** The terms of the producer, under which the numbers are used. */
    terms: localized,
    /** Who publishes this site: its words, charts, checks and data release are theirs. The producer is the source alone. */
    publisher: released
      ? publisher.prefault({
          name: firstPublisher,
          published: released,
        })
      : publisher,
    /** The data as this site publishes them. `version` changes with any of their bytes. */
    dataset: fields({
      name: pattern(/^[a-z0-9-]+$/, "a name of small letters, digits and hyphens"),
      version: pattern(versionPattern, "a version such as 1.0.0"),
      title: localized,
    }),
    /**
     * The issue in which somebody looked up the pages of figures and paragraphs, and the two fields that follow: a later issue
     * has others. Releases older than this field do not have it.
     */
    pagesReadIn: month.optional(),
    gdpEstimatesReleased: z.iso.date("a date as YYYY-MM-DD"),
    tbpAvailableSince: z.int("a year").min(firstYear, "a year").max(lastYear, "a year"),
    figures: z.record(z.enum(ids), fields({ page: nameCell }), "all figures"),
    /** The page of each numbered paragraph of its text; one that the issue does not have is left out. */
    paragraphs: z
      .record(z.string().regex(/^\d\.\d$/, "a paragraph's number, such as 4.1"), nameCell, "pages by paragraph")
      .default({}),
  });
  return sources.superRefine(({ document, pagesReadIn = document.issue }, context) => {
    if (pagesReadIn === document.issue) return;
    const message = `"${document.issue}", as document.issue: look up in that issue the pages of figures and paragraphs, gdpEstimatesReleased and tbpAvailableSince, then say so here`;
    context.addIssue({ code: "custom", path: ["pagesReadIn"], message });
  });
}

const present = schemaOf({ figures: figureIds, languages: locales });

/** Where the figures come from: the document, its producer, its pages and its terms. */
export type Sources = z.infer<ReturnType<typeof schemaOf>>;

export const sourcesFile = "sources.json";

/** Reads `data/sources.json`. Never throws: everything wrong with it is a finding. */
export function readSources(bytes: Uint8Array, extent?: Extent): Json<Sources> {
  return readJson(sourcesFile, bytes, extent ? schemaOf(extent) : present);
}
