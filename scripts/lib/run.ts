import { fileURLToPath } from "node:url";
import { runToEnd } from "./child.mjs";

/** The project's root directory, with a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command of `scripts/` (`build`) as npm would, with the same Node. Resolves to its exit code. */
export function runCommand(name: string, args: readonly string[] = []): Promise<number> {
  return runToEnd(process.execPath, [`${root}scripts/run.mjs`, name, ...args], { cwd: root });
}

/** An error whose message tells the user all there is to know, so that it is shown without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
}
