import { spawn } from "node:child_process";

const signals = /** @type {const} */ (["SIGINT", "SIGTERM"]);

/**
 * Runs a program to its end, its input and output being ours, and resolves to its exit code. A signal to stop goes on to the
 * program, as `killSignal` where the options have one; once that has ended we end of the signal too. Plain JavaScript, for any
 * Node.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @param {(child: import("node:child_process").ChildProcess) => void} [onStart]
 * @returns {Promise<number>}
 */
export function runToEnd(command, args, options, onStart) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    /** @type {NodeJS.Signals | undefined} */
    let received;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      received = signal;
      child.kill(options?.killSignal ?? signal);
    };
    for (const signal of signals) process.on(signal, passOn);
    const forget = () => signals.forEach((signal) => process.off(signal, passOn));
    child.once("error", (error) => {
      forget();
      reject(error);
    });
    child.once("close", (code) => {
      forget();
      if (received) process.kill(process.pid, received);
      else resolve(code ?? 1);
    });
    onStart?.(child);
  });
}
