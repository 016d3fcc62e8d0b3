import { buildSync } from "esbuild";

/** The scripts of `src/client/inline/`. */
export type InlineName = "choose-view" | "far-passages" | "other-views" | "read-in" | "theme" | "view-address";

const bundled = new Map<InlineName, string>();

/** A script as text for the page. A build bundles each once; the dev server each time, as it may have been edited. */
export function inlineScript(name: InlineName): string {
  const known = import.meta.env.DEV ? undefined : bundled.get(name);
  const script = known ?? bundle(name);
  bundled.set(name, script);
  return script;
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
