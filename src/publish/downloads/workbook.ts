import { absoluteUrl } from "../../data/addresses.ts";
import type { Sources } from "../../data/sources.ts";
import type { CheckedData } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";
import { provenance } from "../../figures/provenance.ts";
import { keywords } from "../metadata/data-package.ts";
import { versionFolder } from "../releases/load.ts";
import { unzip, zip } from "./archive.ts";
import { inBoth } from "./printed.ts";
import { figuresIn } from "./tidy.ts";
import { figureSheet } from "./workbook/figure-sheet.ts";
import { notesSheet } from "./workbook/notes-sheet.ts";
import { tidySheet } from "./workbook/tidy-sheet.ts";
import type { Properties } from "./workbook/write.ts";

/** A sheet per figure as printed, a table of all numbers, a sheet of notes. The bytes follow from the content and the release’s date alone. */
export async function workbook(content: CheckedData, date = content.sources.publisher.published): Promise<Uint8Array> {
  const { data, sources } = content;
  const sheets = [
    ...figuresIn(data).map((id) => figureSheet(content, figures[id])),
    tidySheet(content),
    notesSheet(content),
  ];
  // A megabyte of WebAssembly, loaded only where a workbook is made.
  const { writeSheets } = await import("./workbook/write.ts");
  const parts = [...unzip(writeSheets(sheets, propertiesOf(sources)))];
  return zip(
    new Map(parts.map(([name, bytes]) => [name, name === "docProps/core.xml" ? dated(bytes, date) : bytes])),
    date,
  );
}

/** The properties of a document with the first instant of a day as the time of its making. */
function dated(properties: Uint8Array, date: string): Uint8Array {
  const text = new TextDecoder().decode(properties);
  return Buffer.from(text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, `${date}T00:00:00Z`));
}

function propertiesOf(sources: Sources): Properties {
  const { dataset, publisher } = sources;
  return {
    title: inBoth(dataset.title),
    subject: `${dataset.name} ${dataset.version}`,
    author: inBoth(publisher.name),
    keywords: keywords.join(", "),
    comment: `${inBoth(provenance(sources))} ${absoluteUrl(versionFolder(sources))}`,
  };
}
