import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { faceOf } from "../../../src/fonts/faces.ts";
import { readTables, writeTables } from "../../../src/fonts/sfnt.ts";
import { sourceFile } from "../../../src/fonts/sources.ts";

const directory = resolve(".cache/reader-fonts");

/** Chinese fonts that readers have, by the names that our font stacks know, and the files that stand for them here. */
const fonts = [
  { name: "PingFang HK", family: "Noto Sans HK", file: "sans.ttf", face: faceOf("sans", false) },
  { name: "Songti TC", family: "Noto Serif HK", file: "serif.ttf", face: faceOf("serif", false) },
] as const;

/**
 * Gives the browsers of the tests Chinese fonts of their own, as readers' have, where a test machine may have none and draws
 * boxes. They are plain ones: in one weight, and without the features by which punctuation is set closer. Returns the
 * environment that names them; systems other than Linux have such fonts and do not heed it.
 */
export function readerFonts(): Record<string, string> {
  mkdirSync(directory, { recursive: true });
  for (const { file, face } of fonts) if (!existsSync(`${directory}/${file}`)) writePlain(`${directory}/${file}`, face);
  const config = `${directory}/fonts.conf`;
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>` +
      `<dir>${directory}</dir><cachedir>${directory}/cache</cachedir>` +
      `${fonts.map(({ name, family }) => sameFont(name, family)).join("")}</fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
}

/** A font without what OpenType adds to its glyphs and their widths. */
function writePlain(path: string, face: ReturnType<typeof faceOf>): void {
  const tables = readTables(readFileSync(sourceFile(face)));
  for (const tag of ["GPOS", "GSUB", "BASE", "vhea", "vmtx"]) tables.delete(tag);
  writeFileSync(path, writeTables(tables));
}

/** Whoever asks for a font by one name is given it by the other. */
const sameFont = (name: string, family: string) =>
  `<match target="pattern"><test name="family"><string>${name}</string></test>` +
  `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`;
