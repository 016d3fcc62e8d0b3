import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";

const scratch = mkdtempSync(`${tmpdir()}/start-`);
afterAll(() => rmSync(scratch, { recursive: true }));

/** A project with our commands. It uses our packages, and so asks for none. */
function project(name: string): string {
  const folder = `${scratch}/${name}`;
  cpSync("scripts", `${folder}/scripts`, { recursive: true });
  cpSync("package.json", `${folder}/package.json`);
  writeFileSync(`${folder}/package-lock.json`, JSON.stringify({ packages: {} }));
  for (const link of ["src", "node_modules"]) symlinkSync(`${process.cwd()}/${link}`, `${folder}/${link}`);
  return folder;
}

/** One whose build is quick, or never ends and lets nothing else happen in its process. */
function quickProject(name: string): string {
  const folder = project(name);
  const build = `
    import { mkdirSync, writeFileSync } from "node:fs";
    console.log("building");
    while (process.env.BUILD === "endless");
    mkdirSync("dist", { recursive: true });
    writeFileSync("dist/index.html", "built");`;
  writeFileSync(`${folder}/scripts/build.ts`, build);
  return folder;
}

/** The same without packages, and with one to be had from a registry. */
function freshClone(name: string): string {
  const folder = `${scratch}/${name}`;
  cpSync("scripts", `${folder}/scripts`, { recursive: true });
  const manifest = { name, version: "1.0.0", devDependencies: { "some-package": "1.0.0" } };
  const some = { version: "1.0.0", dev: true, integrity: `sha512-${Buffer.alloc(64).toString("base64")}` };
  const lock = { ...manifest, lockfileVersion: 3, packages: { "": manifest, "node_modules/some-package": some } };
  writeFileSync(
    `${folder}/package.json`,
    JSON.stringify({ ...manifest, scripts: { start: "exec node scripts/run.mjs start" } }),
  );
  writeFileSync(`${folder}/package-lock.json`, JSON.stringify(lock));
  return folder;
}

const marker = `MARKER=${randomUUID()}`;

/** The processes that descend from those we started, however they were orphaned since. */
function running(): string[] {
  const isOurs = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "latin1").includes(marker);
    } catch {
      return false;
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOurs(name));
}
afterEach(() => running().forEach((pid) => process.kill(Number(pid), "SIGKILL")));

/** Waits for a condition; the test's own limit of time is the only one. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await setTimeout(50);
}

/** `npm start`, as a supervisor starts it. */
function npmStart(cwd: string, env: Readonly<Record<string, string>>): { npm: ChildProcess; output: () => string } {
  const [name, value] = marker.split("=") as [string, string];
  const npm = spawn("npm", ["start"], { cwd, env: { ...process.env, ...env, [name]: value } });
  let output = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  return { npm, output: () => output };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket.destroy().destroyed));
    socket.once("error", () => resolve(false));
  });
}

/** A server that takes connections and never answers: a slow registry, or whatever else holds a port. */
async function silentServer(address = "127.0.0.1"): Promise<{ server: Server; port: number; asked: Promise<unknown> }> {
  const server = createServer();
  const asked = once(server, "connection");
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return { server, port: (server.address() as AddressInfo).port, asked };
}

describe.skipIf(process.platform !== "linux")("a signal to npm leaves no process behind, and no port held:", () => {
  let quick: string;
  beforeAll(() => {
    quick = quickProject("quick");
  });

  test("SIGTERM while packages are installed", async () => {
    const { server, port, asked } = await silentServer();
    const registry = { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: `${scratch}/npm-cache` };
    const { npm } = npmStart(freshClone("installing"), registry);
    await asked;
    npm.kill("SIGTERM");
    await until(() => running().length === 0);
    server.close();
  });

  test("SIGINT while the site is built", async () => {
    const { npm, output } = npmStart(quick, { BUILD: "endless", PORT: "0" });
    await until(() => output().includes("building"));
    npm.kill("SIGINT");
    await until(() => running().length === 0);
  });

  test.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)("%s while the site is served", async (signal) => {
    const port = await freePort();
    const { npm, output } = npmStart(quick, { PORT: String(port) });
    await until(() => output().includes(`http://localhost:${port}/`));
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("built");
    npm.kill(signal);
    await until(() => running().length === 0);
    expect(await isListening(port)).toBe(false);
  });
});

/** What a command says, run by itself. */
function said(command: string, env: Readonly<Record<string, string>>, cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("before anything is built, one line says what is wrong with", () => {
  let ours: string;
  beforeAll(() => {
    ours = project("ours");
  });

  test.each([
    ["start", "PORT", "http"],
    ["start", "BASE_PATH", "/../"],
    ["build", "SITE_URL", "example.org"],
    ["dev", "SITE_URL", "https://example.org/hk/"],
    ["dev", "PORT", "65536"],
    ["test", "BASE_PATH", "/統計/"],
  ])("npm run %s: %s=%s", (command, name, value) => {
    const line = new RegExp(`^${name}: expected .*, got ${JSON.stringify(value)}\n$`);
    expect(said(command, { [name]: value }, ours)).toEqual({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(line) as string,
    });
  });

  test.skipIf(process.platform === "win32").each(["#", "?", "'", '"', "*", "`", "\n"])(
    "%j in the path",
    (character) => {
      const cwd = `${scratch}/a${character}b`;
      cpSync("scripts", `${cwd}/scripts`, { recursive: true });
      const stderr = expect.stringMatching(/^The site cannot be built in a folder with .*\n$/) as string;
      expect(said("build", {}, cwd)).toEqual({ status: 1, stdout: "", stderr });
    },
  );

  const local = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses.map(({ address }) => address));
  test.each(["127.0.0.1", "::1"].filter((address) => local.includes(address)))(
    "a port in use on %s",
    async (address) => {
      const { server, port } = await silentServer(address);
      const stderr = expect.stringMatching(new RegExp(`^Port ${port} is in use\\. .* PORT=\\d+\n$`)) as string;
      expect(said("start", { PORT: String(port) }, ours)).toEqual({ status: 1, stdout: "", stderr });
      server.close();
    },
  );
});

/** As `npm start` in a fresh clone would, on a machine set up in every way that keeps npm from installing what builds the site. */
test("what builds the site is installed whatever npm's settings and NODE_ENV are", () => {
  const folder = `${scratch}/production`;
  cpSync("scripts", `${folder}/scripts`, { recursive: true });
  mkdirSync(`${folder}/tool`);
  const tool = { name: "tool", version: "1.0.0", type: "module", exports: "./index.js", engines: { node: "1" } };
  writeFileSync(`${folder}/tool/package.json`, JSON.stringify(tool));
  writeFileSync(`${folder}/tool/index.js`, `export default "the tool runs";`);
  const scripts = { start: "exec node scripts/run.mjs use-tool" };
  writeFileSync(`${folder}/package.json`, JSON.stringify({ scripts, devDependencies: { tool: "file:tool" } }));
  writeFileSync(`${folder}/scripts/use-tool.ts`, `import tool from "tool"; console.log(tool as string);`);
  spawnSync("npm", ["install", "--package-lock-only", "--no-engine-strict"], { cwd: folder });
  const settings = { npm_config_omit: "dev", npm_config_ignore_scripts: "true", npm_config_engine_strict: "true" };
  const env = { ...process.env, NODE_ENV: "production", ...settings };
  const { stdout } = spawnSync("npm", ["start"], { cwd: folder, env, encoding: "utf8" });
  expect(stdout).toContain("the tool runs");
});
