import { readFileSync } from "node:fs";
import { Ajv, type SchemaObject } from "ajv";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { dataFiles } from "../../../src/publish/downloads/files.ts";
import { site } from "../../../src/facts/site.ts";
import { sha256 } from "../../../src/lib/sha256.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  readonly categories?: readonly { readonly value: string; readonly label: string; readonly label_zh: string }[];
}

interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: Schema;
}

type Cells = Readonly<Record<string, string>>;

let files: ReadonlyMap<string, Uint8Array>;
let resources: readonly Resource[];
let descriptor: Readonly<Record<string, unknown>>;
const text = (name: string) => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = await dataFiles(site());
  descriptor = JSON.parse(text("datapackage.json")) as typeof descriptor;
  resources = descriptor.resources as Resource[];
});

/** A profile of the standard; formats are checked as far as they matter here. */
function profile(name: string) {
  const schema = JSON.parse(readFileSync(`tests/fixtures/datapackage-2.0/${name}.json`, "utf8")) as SchemaObject;
  const formats = {
    uri: (value: string) => URL.canParse(value),
    email: /^[^@\s]+@[^@\s]+$/,
    "date-time": /^\d{4}-\d\d-\d\dT/,
    textarea: true as const,
  };
  return new Ajv({ strict: false, allErrors: true, formats }).compile(schema);
}

test("is valid under the profile of Data Package v2", () => {
  const validate = profile("datapackage");
  validate(descriptor);
  expect(validate.errors).toBeNull();
});

test("every schema in it is valid under the profile of Table Schema v2", () => {
  const validate = profile("tableschema");
  for (const { name, schema } of resources.filter(({ schema }) => schema)) {
    validate(schema);
    expect(validate.errors, name).toBeNull();
  }
});

test("names version, licence, sources, and says how to read the Chinese", () => {
  expect(descriptor.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(descriptor.licenses).toEqual([expect.objectContaining({ title: site().sources.terms.en })]);
  expect(descriptor.sources).toHaveLength(1);
  expect(descriptor.description).toContain("_zh");
});

test("has the tables as resources, and knows every file but the archive, the checksums and what describes", () => {
  const others = descriptor.otherFiles as Resource[];
  const described = [...files.keys()].filter(
    (name) => !/\.zip$|\.txt$|SHA256SUMS|metadata\.json$|datapackage|dcat/.test(name),
  );
  expect([...resources, ...others].map(({ path }) => path).toSorted()).toEqual(described.toSorted());
  for (const { path, schema } of resources) expect(Boolean(schema) && path.endsWith(".csv"), path).toBe(true);
});

test("gives each file's true size and checksum", () => {
  for (const { path, bytes, hash } of [...resources, ...(descriptor.otherFiles as Resource[])]) {
    expect(bytes, path).toBe(files.get(path)!.length);
    expect(hash, path).toBe(`sha256:${sha256(files.get(path)!)}`);
  }
});

describe("what the schemas promise holds:", () => {
  const rowsOf = (path: string): Cells[] => {
    if (path.endsWith(".csv")) return Papa.parse<Cells>(text(path).trimEnd(), { header: true }).data;
    const rows = JSON.parse(text(path)) as Record<string, string | number | null>[];
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? "")])));
  };
  const tables = () =>
    resources.filter(({ schema }) => schema).map(({ path, schema }) => ({ path, schema: schema!, rows: rowsOf(path) }));
  const tuple = (row: Cells, names: readonly string[]) => JSON.stringify(names.map((name) => row[name]));

  test("columns, their types and constraints", () => {
    for (const { path, schema, rows } of tables()) {
      expect(Object.keys(rows[0]!), path).toEqual(schema.fields.map(({ name }) => name));
      for (const field of schema.fields)
        for (const row of rows) expect(problem(field, row[field.name]!), `${path} ${field.name}`).toBe("");
    }
  });

  test("categories are the codes in use, in both languages", () => {
    for (const { path, schema, rows } of tables()) {
      for (const { name, categories } of schema.fields.filter(({ categories }) => categories)) {
        const codes = new Set(categories!.map(({ value }) => value));
        for (const row of rows) if (row[name]) expect(codes, `${path} ${name}`).toContain(row[name]);
        for (const { label, label_zh } of categories!) expect(Boolean(label) && Boolean(label_zh)).toBe(true);
      }
    }
  });

  test("primary keys are whole and unique", () => {
    for (const { path, schema, rows } of tables()) {
      const key = schema.primaryKey ?? [];
      if (key.length === 0) continue;
      expect(new Set(rows.map((row) => tuple(row, key))).size, path).toBe(rows.length);
      for (const row of rows)
        expect(
          key.every((name) => row[name] !== ""),
          path,
        ).toBe(true);
    }
  });

  test("foreign keys lead somewhere", () => {
    const all = new Map(resources.map(({ name, path }) => [name, path]));
    for (const { path, schema, rows } of tables()) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(rowsOf(all.get(reference.resource)!).map((row) => tuple(row, reference.fields)));
        for (const row of rows) expect(known, path).toContain(tuple(row, fields));
      }
    }
  });
});

/** What is wrong with a cell, or nothing. */
function problem({ type, constraints = {} }: Field, cell: string): string {
  if (cell === "") return constraints.required ? "missing" : "";
  if (type === "integer" && !/^-?\d+$/.test(cell)) return `no integer: ${cell}`;
  if (type === "number" && !/^-?\d+(?:\.\d+)?$/.test(cell)) return `no number: ${cell}`;
  if (constraints.enum && !constraints.enum.includes(cell)) return `not listed: ${cell}`;
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return `too small: ${cell}`;
  if (constraints.maximum !== undefined && Number(cell) > constraints.maximum) return `too large: ${cell}`;
  return "";
}
