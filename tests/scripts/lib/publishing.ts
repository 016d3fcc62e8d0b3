/**
 * `node publishing.ts FOLDER NAME COUNT BYTES`: publishes small builds below a folder, one after the other, as `npm run build`
 * publishes the site: each is COUNT files of that many bytes, which all begin with the same text. Says so of each; ends
 * when it is killed, cannot write, or has done as many as BUILDS.
 */
import { writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { buildAside } from "../../../scripts/lib/publish.ts";

const [folder, name, count, bytes] = process.argv.slice(2) as [string, string, string, string];

for (let build = 1; ; build += 1) {
  await buildAside({ dist: `${folder}/dist`, work: `${folder}/.build` }, async (next) => {
    for (let file = 0; file < Number(count); file += 1) {
      writeFileSync(`${next}/${file}`, `${name}-${build}\n`.padEnd(Number(bytes)));
      if (file % 5 === 0) await setTimeout(1);
    }
    return 0;
  });
  console.log(`published ${build}`);
  if (process.env.BUILDS === String(build)) break;
}
