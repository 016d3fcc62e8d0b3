/** `node scripts/deploy/write.ts`: writes the files for hosts anew, after a change in `rules.ts`. */
import { writeFileSync } from "node:fs";
import { root } from "../lib/run.ts";
import { caddyFile, nginxFile } from "./formats.ts";

/** The committed files, each with what stands in it. The build writes `_headers`, which names the built files. */
export const written: Readonly<Record<string, () => string>> = {
  "scripts/deploy/nginx.conf": nginxFile,
  "scripts/deploy/Caddyfile": caddyFile,
};

if (import.meta.main) {
  for (const [file, write] of Object.entries(written)) writeFileSync(root + file, write());
}
