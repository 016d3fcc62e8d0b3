import { buildSync } from "esbuild";

/** The scripts of `src/client/inline/`. */
export type InlineName = "choose-view" | "far-passages" | "other-views" | "read-in" | "theme" | "view-address";

const bundled = new Map<InlineName, string>();

/** A script as text for the page. A build bundles each once; the dev server each time, as it may have been edited. */
export function inlineScript(name: InlineName): string {
  if (import.meta.env.DEV || !bundled.has(name)) bundled.set(name, bundle(name));
  return bundled.get(name)!;
}

function bundle(name: InlineName): string {
  const { outputFiles } = buildSync({
    entryPoints: [`src/client/inline/${name}.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]!.text.trim();
}
