/**
 * Publishes a release completely or not at all, whenever the process may be stopped. The release is prepared in a draft, which
 * nothing reads. Then its folder is moved among the releases, where it does not count yet (see `draftVersion`). Last, the new
 * `sources.json` replaces the old one: this rename publishes the release. The next run clears away what an earlier one left.
 */
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type DataFiles, readDataFiles, releasesFolder } from "../../src/data/directory.ts";
import { draftFolder, draftVersion } from "../../src/publish/releases/load.ts";
import { isRunning } from "./run.ts";

/** Why nothing was released. */
export class Refusal extends Error {}

/** A release in the making. */
export interface Draft {
  /** A data directory as it will be: the present files and all releases, including the new one once it is written. */
  readonly data: string;
  /** Writes the folder of the release, and its `sources.json`, into the draft. */
  readonly write: (version: string, folder: DataFiles) => void;
  /** Publishes what was written last. */
  readonly publish: (version: string) => void;
}

/** Begins a draft of the data in a directory, after clearing away an unfinished one. */
export function beginDraft(directory: string): Draft {
  const releases = join(directory, releasesFolder);
  const draft = join(releases, draftFolder);
  refuseWhileRunning(draft);
  clearDraft(directory);
  const data = join(draft, "data");
  const folderOf = (version: string) => join(data, releasesFolder, version);
  mkdirSync(join(data, releasesFolder), { recursive: true });
  writeFileSync(join(draft, processFile), String(process.pid));
  for (const [name, bytes] of readDataFiles(directory)) writeFileSync(join(data, name), bytes);
  for (const name of readdirSync(releases)) {
    if (name !== draftFolder) cpSync(join(releases, name), folderOf(name), { recursive: true });
  }
  return {
    data,
    write(version, folder) {
      mkdirSync(folderOf(version), { recursive: true });
      for (const [name, bytes] of folder) writeFileSync(join(folderOf(version), name), bytes);
      writeFileSync(join(data, "sources.json"), folder.get("sources.json")!);
    },
    publish(version) {
      sync(join(data, "sources.json"), "file");
      renameSync(join(data, "sources.json"), join(draft, "sources.json"));
      for (const name of readdirSync(folderOf(version))) sync(join(folderOf(version), name), "file");
      for (const folder of [folderOf(version), draft, releases]) sync(folder, "folder");
      renameSync(folderOf(version), join(releases, version));
      sync(releases, "folder");
      renameSync(join(draft, "sources.json"), join(directory, "sources.json"));
      sync(directory, "folder");
      clearDraft(directory);
    },
  };
}

/** Removes a draft, and the folder of a release that it did not publish. */
export function clearDraft(directory: string): void {
  const releases = join(directory, releasesFolder);
  const version = draftVersion(directory);
  if (version !== undefined && existsSync(join(releases, version))) {
    rmSync(join(releases, version), { recursive: true });
    sync(releases, "folder");
  }
  rmSync(join(releases, draftFolder), { recursive: true, force: true });
}

/** Waits until a file or folder is on the disk, so that a power cut cannot undo it but keep later changes. */
function sync(path: string, kind: "file" | "folder"): void {
  // Windows cannot open folders, and keeps their changes in order anyway.
  if (kind === "folder" && process.platform === "win32") return;
  const handle = openSync(path, kind === "file" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const processFile = "process-id";

/** Refuses to touch a draft on which another process is working. */
function refuseWhileRunning(draft: string): void {
  const path = join(draft, processFile);
  const id = existsSync(path) ? Number(readFileSync(path, "utf8")) : NaN;
  if (Number.isNaN(id) || id === process.pid || !isRunning(id)) return;
  throw new Refusal(`Another release is being made, by process ${id}. If it is not, remove ${draft} and try again.`);
}
