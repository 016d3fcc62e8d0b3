/**
 * Installs the packages when they are missing or older than the lock file. Stands before every npm script, so it is plain
 * JavaScript without dependencies, runs on any Node from 18 on, and does nothing in a few milliseconds when all is well.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The packages that a lock file names, by their place in `node_modules`; none if there is no such file. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(root + file, "utf8")).packages;
  } catch {
    return {};
  }
}

/** Whether what npm noted after its last install is what the lock file asks for. */
function installed() {
  const wanted = lockedPackages("package-lock.json");
  const found = lockedPackages("node_modules/.package-lock.json");
  return (
    existsSync(`${root}node_modules/.bin/node`) &&
    Object.entries(wanted).every(([place, { version, integrity, optional, devOptional, os, cpu }]) => {
      if (place === "") return true;
      if (!(place in found)) return Boolean(optional || (devOptional && (os || cpu)));
      return found[place].version === version && found[place].integrity === integrity;
    })
  );
}

/** `npm ci`, by the same npm that runs this script. */
function install() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...args] = [...npm, "ci", "--loglevel=error", "--no-audit", "--no-fund"];
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

if (!installed()) {
  console.log("Installing packages (npm ci) …");
  if (!install()) {
    console.error(
      "\nThe packages could not be installed; npm says why above. With a connection to a package registry, run `npm ci` " +
        "and try again.",
    );
    process.exit(1);
  }
}
