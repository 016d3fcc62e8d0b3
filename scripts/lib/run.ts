import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root directory, with a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one of this folder's scripts with the same Node, its output going to ours. Resolves to its exit code. */
export function runScript(name: string, args: readonly string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}scripts/${name}`, ...args], { cwd: root, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
