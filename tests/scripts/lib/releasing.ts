/** `node releasing.ts DATA FOLDER VERSION STEP`: publishes the files of a folder as a release, and kills itself at a step. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beginDraft } from "../../../scripts/lib/release-draft.ts";
import { withDeath } from "../../support/killed.ts";

const [data, folder, version, step] = process.argv.slice(2) as [string, string, string, string];
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

withDeath(
  Number(step),
  () => process.kill(process.pid, "SIGKILL"),
  () => {
    const draft = beginDraft(data);
    draft.write(version, files);
    draft.publish(version);
  },
);
