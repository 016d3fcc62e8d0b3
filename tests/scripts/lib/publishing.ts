/** `node publishing.ts FOLDER NAME`: publishes a hundred small builds, one after the other, all files of which say the same. */
import { writeFileSync } from "node:fs";
import { buildAside } from "../../../scripts/lib/publish.ts";

const [folder, name] = process.argv.slice(2) as [string, string];

for (let build = 1; build <= 100; build += 1) {
  await buildAside({ dist: `${folder}/dist`, work: `${folder}/.build` }, (next) => {
    for (let file = 0; file < 20; file += 1) writeFileSync(`${next}/${file}`, `${name}-${build}`);
    return Promise.resolve(0);
  });
}
