import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** The SHA-256 of some content, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * What was made before from the same ingredients, or else made now and remembered in a directory, a file an entry. The
 * ingredients must name all that the result depends on: its input, and the tools that make it with their versions. An
 * entry that has changed since it was written is made again, never served. What is being made is not made a second time.
 */
export function remembered(
  directory: string,
  ingredients: readonly string[],
  make: () => Buffer | Promise<Buffer>,
): Promise<Buffer> {
  const key = sha256(JSON.stringify(ingredients));
  const entry = `${directory}/${key}`;
  const making = underway.get(entry) ?? recallOrMake(directory, key, make).finally(() => underway.delete(entry));
  underway.set(entry, making);
  return making;
}

const underway = new Map<string, Promise<Buffer>>();

async function recallOrMake(directory: string, key: string, make: () => Buffer | Promise<Buffer>): Promise<Buffer> {
  return recall(directory, key) ?? remember(directory, key, await make());
}

/** `remembered`, for what is made in one go. */
export function rememberedSync(directory: string, ingredients: readonly string[], make: () => Buffer): Buffer {
  const key = sha256(JSON.stringify(ingredients));
  return recall(directory, key) ?? remember(directory, key, make());
}

/** What the directory has under a key, if it is still what was put there: each entry begins with its own checksum. */
function recall(directory: string, key: string): Buffer | undefined {
  try {
    const entry = readFileSync(`${directory}/${key}`);
    const content = entry.subarray(64);
    return entry.toString("latin1", 0, 64) === checksum(key, content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Writes aside and renames, so that no reader ever meets half an entry. */
function remember(directory: string, key: string, content: Buffer): Buffer {
  mkdirSync(directory, { recursive: true });
  const aside = `${directory}/${key}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(checksum(key, content), "latin1"), content]));
  renameSync(aside, `${directory}/${key}`);
  return content;
}

/** Of the content and of its name: a whole entry under another's name is refused too. */
function checksum(key: string, content: Buffer): string {
  return sha256(Buffer.concat([Buffer.from(key), content]));
}
