import { readFileSync } from "node:fs";
import { licenceFile } from "../../fonts/sources.ts";

/** A part of what the site ships, and the terms that it comes with. */
export interface Licence {
  readonly what: string;
  /** SPDX names. */
  readonly names: readonly string[];
  readonly text: string;
}

/** The licences of all that reaches a reader. Tools that only make the site, and what they draw, are not among it. */
export function licences(): readonly Licence[] {
  return [
    {
      what: "The words, charts, checks, pages, scripts and styles of this site; not the numbers, which are the source's (see Terms of use on the data page)",
      names: ["MIT"],
      text: readFileSync("LICENSE", "utf8"),
    },
    {
      what: "The fonts Noto Sans HK and Noto Serif HK, cut down to the characters that the site shows (/fonts/, /images/)",
      names: ["OFL-1.1"],
      text: readFileSync(licenceFile, "utf8"),
    },
  ];
}

/** `/licenses.txt`: every licence in full, each under what it is for. */
export function licencesText(): string {
  const rule = "=".repeat(80);
  return licences()
    .map(({ what, names, text }) => `${rule}\n${what}\n${names.join(", ")}\n${rule}\n\n${text.trim()}\n`)
    .join("\n\n");
}
