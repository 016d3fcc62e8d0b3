import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { serve, type Server } from "../../../scripts/lib/serve.ts";
import { freePort } from "../../support/free-port.ts";

/** A site to serve: `root` holds its files at the place that its base path names. */
interface Site {
  readonly root: string;
  /** `/` or `/hk/`. */
  readonly base: string;
  /** A directory for the server's own files. */
  readonly scratch: string;
}

export interface Host {
  readonly name: string;
  readonly isInstalled: boolean;
  /** Whether it has all it needs to send what `compress.ts` writes as Brotli. */
  readonly sendsBrotli: boolean;
  start(site: Site): Promise<Server>;
}

const isInstalled = (...command: [string, ...string[]]) => spawnSync(command[0], command.slice(1)).status === 0;
const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

const ours: Host = {
  name: "our server",
  isInstalled: true,
  sendsBrotli: true,
  start: ({ root, base }) => serve({ dir: root + base, base, port: 0 }),
};

const nginx: Host = {
  name: "nginx",
  isInstalled: isInstalled("nginx", "-v"),
  sendsBrotli: existsSync(brotliModule),
  start: async (site) => {
    const port = await freePort();
    writeFileSync(`${site.scratch}/site.conf`, nginxSite(site, port));
    writeFileSync(`${site.scratch}/nginx.conf`, nginxAround(site.scratch));
    return run("nginx", ["-p", site.scratch, "-e", "stderr", "-c", `${site.scratch}/nginx.conf`], site, port);
  },
};

/** What is written for a host at that base path, as a user has it written. */
function written(host: "nginx" | "caddy", base: string): string {
  const env = { ...process.env, BASE_PATH: base };
  return spawnSync(process.execPath, ["scripts/run.mjs", "deploy/write", host], { env, encoding: "utf8" }).stdout;
}

/** The settings, with their places filled in as they say. */
function nginxSite({ root, base }: Site, port: number): string {
  const filled = written("nginx", base)
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/root [^;]+;/, `root ${root};`)
    .replace("# gzip_static", "gzip_static");
  return existsSync(brotliModule) ? filled.replace("# brotli_static", "brotli_static") : filled;
}

/** What a system's own configuration has around a site's. */
function nginxAround(scratch: string): string {
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `${existsSync(brotliModule) ? `load_module ${brotliModule};` : ""}
    ${process.getuid?.() === 0 ? "user root root;" : ""}
    daemon off; pid ${scratch}/pid; events {}
    http { access_log off; ${paths.map((path) => `${path}_temp_path ${scratch}/${path};`).join(" ")} include ${scratch}/site.conf; }`;
}

const caddy: Host = {
  name: "Caddy",
  isInstalled: isInstalled("caddy", "version"),
  sendsBrotli: true,
  start: async (site) => {
    const port = await freePort();
    const file = `${site.scratch}/Caddyfile`;
    writeFileSync(file, `{\n\tadmin off\n}\n${written("caddy", site.base)}`);
    const args = ["run", "--config", file, "--adapter", "caddyfile"];
    return run("caddy", args, site, port, {
      ADDRESS: `http://localhost:${port}`,
      SITE_ROOT: site.root,
      XDG_DATA_HOME: site.scratch,
      XDG_CONFIG_HOME: site.scratch,
    });
  },
};

/** Starts a server; resolves when it answers. */
async function run(command: string, args: string[], { base }: Site, port: number, env = {}): Promise<Server> {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...env } });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const url = `http://localhost:${port}${base}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${command} did not start: ${said}`);
    await wait(20);
  }
  return { url, close: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

export const hosts: readonly Host[] = [ours, nginx, caddy];
