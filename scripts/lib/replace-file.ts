import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/** Replaces a file in one step: whenever the process is stopped, the file has either its old or its new content. */
export function replaceFile(path: string, content: Uint8Array): void {
  const aside = `${path}.new`;
  writeFileSync(aside, content);
  const handle = openSync(aside, "r+");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, path);
}
