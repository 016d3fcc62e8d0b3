import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256 } from "../lib/sha256.ts";
import { characterRanges, covers } from "./coverage.ts";
import type { Face } from "./faces.ts";

/** A full font, as installed. */
export interface SourceFont {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly has: (character: string) => boolean;
}

const loaded = new Map<Face, SourceFont>();

/** Where a full font is. */
export function sourceFile(face: Face): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face.file}`));
}

/** The fonts' licence, the same for both families; it must go wherever they go. */
export const licenceFile = fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-hk/LICENSE_FONT"));

/** The full font of a face, read once. */
export function sourceFont(face: Face): SourceFont {
  const known = loaded.get(face);
  if (known) return known;
  const bytes = readFileSync(sourceFile(face));
  const ranges = characterRanges(bytes);
  const asked = new Map<string, boolean>();
  const has = (character: string) => {
    const answer = asked.get(character) ?? covers(ranges, character);
    asked.set(character, answer);
    return answer;
  };
  const font = { bytes, sha256: sha256(bytes), has };
  loaded.set(face, font);
  return font;
}
