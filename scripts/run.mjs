/**
 * `node scripts/run.mjs NAME …`: installs what is missing (the packages, and a newer Node where this one is too old), then runs
 * the command `scripts/NAME.ts`; after somebody's own `npm ci`, it is called without a name. Every npm script goes through here
 * rather than through npm's `pre` scripts, which `ignore-scripts` turns off. Plain JavaScript without packages, for Node 18 or
 * later; takes milliseconds when all is there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { runToEnd } from "./lib/child.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the packages need; kept beside the project where the machine's own Node is older. */
const oldestNode = [24, 16];

/** The package of that version's binary for this machine. */
const platform = process.platform === "win32" ? "win" : process.platform;
const prefix = platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
const nodePackage = `${prefix}-${platform}-${process.arch}`;
const ownNode = `${root}node_modules/${nodePackage}/bin/node${platform === "win" ? ".exe" : ""}`;

/** @param {string} version such as `v24.16.0` */
function isRecent(version) {
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** Whether what npm noted after its last install is what the lock file asks for. */
function hasPackages() {
  const found = lockedPackages("node_modules/.package-lock.json");
  return Object.entries(lockedPackages("package-lock.json")).every(
    ([place, { version, integrity, optional, devOptional, os, cpu }]) => {
      if (place === "") return true;
      if (!(place in found)) return Boolean(optional || (devOptional && (os || cpu)));
      return found[place].version === version && found[place].integrity === integrity;
    },
  );
}

/** The packages that a lock file names, by their place in `node_modules`; none if there is no such file. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(root + file, "utf8")).packages;
  } catch {
    return {};
  }
}

/** `npm ci` removes the project's own Node, even while it runs this. */
const isStillThere = () => existsSync(process.execPath);

function hasOwnNode() {
  if (!existsSync(ownNode)) return false;
  return isRecent(spawnSync(ownNode, ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "");
}

/**
 * Runs npm, the same that runs us if one does. What we need to build is a development dependency: it is installed whatever
 * `NODE_ENV` and npm's settings say.
 */
async function npm(...args) {
  const path = process.env.npm_execpath ?? "";
  const [command, ...before] = /npm-cli\.js$/.test(path) && isStillThere() ? [process.execPath, path] : ["npm"];
  const settings = [
    "--include=dev",
    "--ignore-scripts",
    "--no-engine-strict",
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
  ];
  /** Asked to stop, npm first waits for the registry. What it leaves half done is done anew next time. */
  const killSignal = "SIGKILL";
  const shell = command === "npm" && process.platform === "win32";
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell, killSignal };
  return (await runToEnd(command, [...before, ...args, ...settings], options)) === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** npm passes on what tells it to stop, but when it is killed nobody tells us. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 100);
  watch.unref();
}

/** Vite takes some characters of a path for the syntax of an address, a pattern or a string. */
function checkPath() {
  const [character] = /[#?*'"`\\\n]/.exec(root.replaceAll(sep, "/")) ?? [];
  if (!character) return;
  const path = JSON.stringify(root);
  fail(
    `The site cannot be built in a folder with ${JSON.stringify(character)} in its path, ${path}: move the project to another one.`,
  );
}

async function installMissing() {
  if (!hasPackages()) {
    console.log("Installing packages (npm ci) …");
    if (!(await npm("ci"))) {
      fail(
        "The packages could not be installed; npm says why above. With a connection to a package registry, run " +
          "`npm ci --include=dev` and try again.",
      );
    }
  }
  if ((isRecent(process.version) && isStillThere()) || hasOwnNode()) return;
  const wanted = oldestNode.join(".");
  console.log(`Installing Node ${oldestNode[0]} for this project, since this is ${process.version} …`);
  if (!(await npm("install", "--no-save", `${nodePackage}@^${wanted}`)) || !hasOwnNode()) {
    fail(
      `This project needs Node ${wanted} or later, and this is ${process.version}: get one from https://nodejs.org/.`,
    );
  }
}

/** Runs a command in this process, or by the project's own Node. */
async function runCommand(name, args) {
  if (!isRecent(process.version) || !isStillThere()) {
    process.exitCode = await runToEnd(ownNode, [fileURLToPath(import.meta.url), name, ...args]);
    return;
  }
  /** TypeScript that has not changed is not compiled again: a third of what a command takes to start. */
  module.enableCompileCache?.(`${root}.cache/node`);
  const command = new URL(`${name}.ts`, import.meta.url);
  process.argv = [process.execPath, fileURLToPath(command), ...args];
  try {
    await import(command.href);
  } catch (error) {
    if (error?.name !== "UserError") throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.env.npm_lifecycle_event) endWithParent();
checkPath();
await installMissing();
const [name, ...args] = process.argv.slice(2);
if (name) await runCommand(name, args);
