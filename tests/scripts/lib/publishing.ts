/**
 * `node publishing.ts FOLDER NAME COUNT`: publishes one small build after the other below a folder, until it is killed or has done
 * as many as COUNT; says so of each. All files of a build say the same.
 */
import { writeFileSync } from "node:fs";
import { buildAside } from "../../../scripts/lib/publish.ts";

const [folder, name, count] = process.argv.slice(2) as [string, string, string];

for (let build = 1; build <= Number(count); build += 1) {
  await buildAside({ dist: `${folder}/dist`, work: `${folder}/.build` }, (next) => {
    for (let file = 0; file < 20; file += 1) writeFileSync(`${next}/${file}`, `${name}-${build}`);
    return Promise.resolve(0);
  });
  console.log(`published ${build}`);
}
