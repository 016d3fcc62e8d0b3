import { basename } from "node:path";
import type { Figure } from "./figure.ts";

/** What a figure's file gives. */
interface Module {
  readonly figure: Figure;
}

/** A figure's file, among those that only help one: `table-1.ts`, `chart-12.ts`. */
const isFigure = /^(?:table|chart)-\d+\.ts$/;

/**
 * The figures' files of this folder, by the figures' ids: a file that is put here is a figure of the site. Where the code is
 * bundled, the bundler finds them; plain Node, which runs the commands, reads the folder.
 */
export const allModules: ReadonlyMap<string, Module> = byId(
  isBundled()
    ? import.meta.glob<Module>(["./{table,chart}-[0-9]*.ts", "!./*.*.ts"], { eager: true })
    : await readFolder(),
);

function isBundled(): boolean {
  return (import.meta as Partial<ImportMeta>).env !== undefined;
}

async function readFolder(): Promise<Record<string, Module>> {
  const { readdirSync } = await import("node:fs");
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => isFigure.test(file));
  const load = async (file: string) => (await import(/* @vite-ignore */ `./${file}`)) as Module;
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await load(file)] as const)));
}

function byId(modules: Readonly<Record<string, Module>>): ReadonlyMap<string, Module> {
  return new Map(Object.entries(modules).map(([path, module]) => [basename(path, ".ts"), module]));
}
