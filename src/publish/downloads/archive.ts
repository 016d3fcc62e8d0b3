import { unzipSync, type Zippable, zipSync } from "fflate";

export type Files = ReadonlyMap<string, Uint8Array>;

/** A file that metadata speak of. Throws where it is not made. */
export function fileNamed(files: Files, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`The metadata name ${name}, which is not made`);
  return bytes;
}

/** A ZIP whose bytes follow from its content alone: entries in the order given, all of one ISO date, in a folder if one is named. */
export function zip(files: Files, date: string, folder?: string): Uint8Array {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // fflate writes the local time of a date, so local time it is, in whatever zone: midnight is midnight.
  const mtime = new Date(year, month - 1, day);
  const entries: Zippable = Object.fromEntries(
    [...files].map(([name, bytes]) => [folder ? `${folder}/${name}` : name, [bytes, { mtime }]]),
  );
  return zipSync(entries, { level: 9, mtime });
}

/** The files of a ZIP, in its order. */
export function unzip(bytes: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(bytes)));
}
