import type { Dataset } from "../../data/dataset.ts";
import { sha256 } from "../../lib/sha256.ts";
import { tidyDictionary } from "../metadata/columns.ts";
import { seriesCsv } from "./series-csv.ts";
import { figuresIn, jsonOf, tidyCsv, tidyRows } from "./tidy.ts";

/**
 * The files of the numbers and names themselves, by name. They follow from the data alone, wherever the site is built and however
 * it puts things, so that those of a release keep their bytes for ever.
 */
export function lastingFiles(data: Dataset): ReadonlyMap<string, string> {
  const perFigure = figuresIn(data).flatMap((id) => [
    [`${id}.csv`, tidyCsv(data, id)] as const,
    [`${id}.json`, jsonOf(tidyDictionary, tidyRows(data, id))] as const,
  ]);
  return new Map([...perFigure, ["series.csv", seriesCsv(data)]]);
}

/** The checksums of these files, by name. */
export function lastingSums(data: Dataset): Readonly<Record<string, string>> {
  const encoder = new TextEncoder();
  return Object.fromEntries([...lastingFiles(data)].map(([name, text]) => [name, sha256(encoder.encode(text))]));
}
