/**
 * `npm run test:bytes`: builds the site here, and again on another path, in another time zone and locale, with nothing
 * remembered and with files listed in another order; both must be the same, byte for byte. As it takes two builds, it is
 * not a part of `npm test`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../src/lib/sha256.ts";
import { filesBelow } from "./lib/files-below.ts";
import { root } from "./lib/run.ts";

const shuffled = new URL("lib/reversed-listings.mjs", import.meta.url).pathname;
const elsewhere = {
  TZ: "Pacific/Kiritimati",
  LANG: "tr_TR.UTF-8",
  LC_ALL: "tr_TR.UTF-8",
  NODE_OPTIONS: `--import=${shuffled}`,
};

function checksums(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map((name) => [name, sha256(readFileSync(`${folder}/${name}`))]));
}

function build(folder: string, env: Readonly<Record<string, string>>): Map<string, string> {
  const { status } = spawnSync(process.execPath, ["scripts/build.ts"], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`The build in ${folder} failed with exit code ${status}`);
  return checksums(`${folder}/dist`);
}

/** What git knows of or would add: a clone with this state of work. */
function copyOfProject(): string {
  const copy = `${mkdtempSync(`${tmpdir()}/another path, `)}/site`;
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of files.toString().split("\0").filter(Boolean)) cpSync(`${root}${file}`, `${copy}/${file}`);
  symlinkSync(`${root}node_modules`, `${copy}/node_modules`);
  return copy;
}

const copy = copyOfProject();
try {
  const [here, there] = [build(root, { TZ: "America/New_York", LC_ALL: "C" }), build(copy, elsewhere)];
  const names = [...new Set([...here.keys(), ...there.keys()])];
  const different = names.filter((name) => here.get(name) !== there.get(name));
  for (const name of different) console.error(`dist/${name} differs`);
  console.log(`${names.length - different.length} of ${names.length} files are the same, byte for byte`);
  process.exitCode = different.length > 0 ? 1 : 0;
} finally {
  rmSync(join(copy, ".."), { recursive: true });
}
