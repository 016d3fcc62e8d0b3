import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { sha256 } from "./sha256.ts";

/**
 * The result of an earlier call with the same key, read from a directory, or else made now and written there. The key must name
 * everything that the result depends on: its input, and the tools that make it with their versions.
 */
export function cached(
  directory: string,
  key: readonly string[],
  make: () => Buffer | Promise<Buffer>,
): Promise<Buffer> {
  const name = sha256(JSON.stringify(key));
  const path = `${directory}/${name}`;
  const pending = underway.get(path) ?? readOrMake(directory, name, make).finally(() => underway.delete(path));
  underway.set(path, pending);
  return pending;
}

const underway = new Map<string, Promise<Buffer>>();

async function readOrMake(directory: string, name: string, make: () => Buffer | Promise<Buffer>): Promise<Buffer> {
  return readEntry(directory, name) ?? writeEntry(directory, name, await make());
}

/** The content of an entry, unless it is missing or damaged: each entry begins with its own checksum. */
function readEntry(directory: string, name: string): Buffer | undefined {
  try {
    const entry = readFileSync(`${directory}/${name}`);
    const content = entry.subarray(64);
    return entry.toString("latin1", 0, 64) === checksum(name, content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Writes to a temporary file and renames it, so that no reader ever meets half an entry. */
function writeEntry(directory: string, name: string, content: Buffer): Buffer {
  mkdirSync(directory, { recursive: true });
  const temporary = `${directory}/${name}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([Buffer.from(checksum(name, content), "latin1"), content]));
  renameSync(temporary, `${directory}/${name}`);
  return content;
}

/** Covers the name as well: a whole entry under another's name is refused too. */
function checksum(name: string, content: Buffer): string {
  return sha256(Buffer.concat([Buffer.from(name), content]));
}
