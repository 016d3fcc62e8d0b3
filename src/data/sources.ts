import { z } from "zod";
import { locales } from "../i18n/locales.ts";
import { figureIds } from "./observation.ts";
import { figureSpecs } from "./tables.ts";

const text = z.string().min(1);
const localized = z.record(z.enum(locales), text);

const schema = z
  .strictObject({
    document: z.strictObject({
      kind: localized,
      title: localized,
      publication: localized,
      issue: z.string().regex(/^\d{4}-\d{2}$/, "a month as YYYY-MM"),
      pages: text,
    }),
    producer: z.strictObject({
      name: localized,
      shortName: localized,
      section: localized,
      url: z.url(),
      phone: text,
      email: z.email(),
    }),
    terms: localized,
    /** The data as this site publishes them. `version` changes with any of their bytes; files are dated by `document.issue`. */
    dataset: z.strictObject({
      name: z.string().regex(/^[a-z0-9-]+$/, "a name of small letters, digits and hyphens"),
      version: z.string().regex(/^\d+\.\d+\.\d+$/, "a version such as 1.0.0"),
      title: localized,
    }),
    gdpEstimatesReleased: z.iso.date(),
    tbpAvailableSince: z.int(),
    figures: z.record(z.enum(figureIds), z.strictObject({ file: text, page: text })),
  })
  .superRefine(({ figures }, context) => {
    for (const figure of figureIds) {
      if (figures[figure].file !== figureSpecs[figure].file) {
        context.addIssue({ code: "custom", path: ["figures", figure, "file"], message: figureSpecs[figure].file });
      }
    }
  });

/** Where the figures come from: the document, its producer, its pages and its terms. */
export type Sources = z.infer<typeof schema>;

/** The text of `data/sources.json`, checked. Throws an error that names every wrong field. */
export function parseSources(json: string): Sources {
  const result = schema.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  const findings = result.error.issues.map(({ path, message }) => `data/sources.json ${path.join(".")}: ${message}`);
  throw new Error(findings.join("\n"));
}
