import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { faceOf } from "../../src/fonts/faces.ts";
import { sourceFile } from "../../src/fonts/sources.ts";
import { root } from "../lib/run.ts";

/** A phone's own Chinese fonts, by the names that ours give way to. */
const phoneFonts = ["PingFang HK", "Songti TC"];

/**
 * The environment of a browser that has Chinese fonts of its own, as every reader's phone does. A browser without any asks the
 * system about each character, one by one, before it draws an empty box: that would be measured, and in no page of a reader's.
 * Systems other than Linux have such fonts, and do not heed this.
 */
export function withReaderFonts(): Record<string, string> {
  const directory = `${root}.cache/bench/fonts/`;
  mkdirSync(directory, { recursive: true });
  const same = (name: string) =>
    `<match target="pattern"><test name="family"><string>${name}</string></test>` +
    `<edit name="family" mode="assign" binding="same"><string>Noto Sans HK</string></edit></match>`;
  writeFileSync(
    `${directory}fonts.conf`,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>` +
      `<dir>${dirname(sourceFile(faceOf("sans", false)))}</dir><cachedir>${directory}cache</cachedir>` +
      `${phoneFonts.map(same).join("")}</fontconfig>`,
  );
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), FONTCONFIG_FILE: `${directory}fonts.conf` };
}
