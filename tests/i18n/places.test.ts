import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const modules = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|astro|mdx)$/.test(file))
  .map((file) => ({ file, calls: readFileSync(`src/${file}`, "utf8").split("defineMessages(").slice(1) }))
  .filter(({ calls }) => calls.length > 0);

const topics = ["facts", "data/checks"].flatMap((folder) =>
  readdirSync(`src/${folder}`).flatMap((file) => {
    const calls = readFileSync(`src/${folder}/${file}`, "utf8").matchAll(/\b(?:topic|identitiesOf)\(("[^"]*")/g);
    return [...calls].map(([, place]) => ({ file: `${folder}/${file}`, place }));
  }),
);

test.each(topics)("dictionaries find the formulas of $file under its path", ({ file, place }) => {
  expect(place).toBe(JSON.stringify(file.replace(/\.ts$/, "")));
});

/** Plain Node loads all modules with messages, so none is a component; one place a module makes places unique. */
test.each(modules)("dictionaries find the messages of $file under its path", ({ file, calls }) => {
  const places = calls.map((call) => /^"([^"]*)", \{/.exec(call)?.[1]);
  expect(places).toEqual([file.replace(/\.ts$/, "")]);
});
