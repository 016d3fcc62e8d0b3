import { type Dataset, select, yearsOf } from "../../data/dataset.ts";
import type { FigureId, Observation } from "../../data/observation.ts";
import { figureSpecs } from "../../data/tables.ts";
import { langTag } from "../../i18n/languages.ts";
import { type Localized, locales } from "../../i18n/locales.ts";
import { statusesIn } from "../../data/status.ts";
import { flowLabels, measureLabels, unitLabels } from "../../data/vocabulary.ts";
import { allDictionary, type Column, tidyDictionary } from "./columns.ts";
import { seriesDictionary } from "../downloads/tidy.ts";
import { checksDictionary } from "../downloads/checks-csv.ts";
import { derivedDictionary } from "../downloads/derived-csv.ts";

/** A Table Schema of Data Package v2. Its own properties are English; `title_zh` and the like are documented in the package. */
export type Json = { readonly [key: string]: unknown };

const schemaAddress = "https://datapackage.org/profiles/2.0/tableschema.json";

/**
 * The source's two languages under the names that the package documents, `title` and `title_zh`. A language that the site
 * learns leaves the published files as they are.
 */
export function bilingual(name: string, text: Localized): Json {
  return { [name]: text.en, [`${name}_zh`]: text["zh-hant"] };
}

/** Text in every language, as JSON-LD has it. */
export function tagged(text: Localized): Json[] {
  return locales.map((locale) => ({ "@value": text[locale], "@language": langTag[locale] }));
}

/** The schema of a figure's tidy table, in CSV and in JSON. */
export function tidySchema(data: Dataset, figure: FigureId): Json {
  const hasFlow = figureSpecs[figure].flows.some(Boolean);
  return {
    $schema: schemaAddress,
    fields: fieldsOf(tidyDictionary, tidyDetails(data, figure)),
    // A key may not be empty, so the flow is part of it only where the figure has flows.
    primaryKey: ["year", ...(hasFlow ? ["flow"] : []), "series", "measure"],
    foreignKeys: [seriesKey],
  };
}

/** The schema of all figures in one table. The flow may be empty, as no key may, so the address is the key. */
export function allSchema(data: Dataset): Json {
  const fields = fieldsOf(allDictionary, sharedDetails(data));
  return { $schema: schemaAddress, fields, primaryKey: ["address"], foreignKeys: [seriesKey] };
}

export const derivedSchema: Json = {
  $schema: schemaAddress,
  fields: fieldsOf(derivedDictionary),
  primaryKey: ["fact"],
};

export const seriesSchema: Json = {
  $schema: schemaAddress,
  fields: fieldsOf(seriesDictionary),
  primaryKey: ["series"],
};

export const checksSchema: Json = {
  $schema: schemaAddress,
  fields: fieldsOf(checksDictionary, { verdict: { constraints: { required: true, enum: ["pass", "fail"] } } }),
  foreignKeys: [{ fields: ["series"], reference: { resource: "series", fields: ["series"] } }],
};

const seriesKey = {
  fields: ["series", "series_en", "series_zh"],
  reference: { resource: "series", fields: ["series", "series_en", "series_zh"] },
};

/** The fields of columns, some with more to say of them. */
function fieldsOf(columns: readonly Column[], details: Readonly<Record<string, Json>> = {}): Json[] {
  return columns.map(({ name, type, title, description, required }) => ({
    name,
    type,
    ...bilingual("title", title),
    ...bilingual("description", description),
    ...(required && { constraints: { required: true } }),
    ...details[name],
  }));
}

/** What a figure knows of its own columns: codes in use, and bounds that its kind of number keeps to. */
function tidyDetails(data: Dataset, figure: FigureId): Readonly<Record<string, Json>> {
  const rows = select(data, figure);
  const { flows, columns } = figureSpecs[figure];
  const years = yearsOf(data, figure);
  const required = { required: true };
  const codes = (labels: Readonly<Record<string, Localized>>, code: (row: Observation) => string) => {
    const used = [...new Set(rows.map(code))];
    return { categories: categories(labels, used), constraints: { ...required, enum: used } };
  };
  return {
    figure: { constraints: { ...required, enum: [figure] } },
    year: { constraints: { ...required, minimum: years[0], maximum: years.at(-1) } },
    flow: flows.some(Boolean) ? codes(flowLabels, ({ flow }) => flow) : {},
    measure: codes(measureLabels, ({ measure }) => measure),
    unit: codes(unitLabels, ({ unit }) => unit),
    value: columns.some(({ negative }) => negative) ? {} : { constraints: { minimum: 0 } },
    ...sharedDetails(data),
  };
}

/** What all tidy tables say of a column. Validators differ on an empty cell of a listed code, so none is listed there. */
function sharedDetails(data: Dataset): Readonly<Record<string, Json>> {
  const statuses = statusesIn(data);
  return { value_status: { categories: categories(statuses, Object.keys(statuses)) } };
}

function categories(labels: Readonly<Record<string, Localized>>, codes: readonly string[]): Json[] {
  return codes.map((value) => ({ value, ...bilingual("label", labels[value]!) }));
}
