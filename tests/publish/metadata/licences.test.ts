import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { licences, licencesText } from "../../../src/publish/metadata/terms.ts";

/** Licences that ask for no more than to be named. */
const permissive = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "OFL-1.1"];

test("what ships is under permissive licences, told in full", () => {
  expect(licences.map(({ name }) => name).filter((name) => !permissive.includes(name))).toEqual([]);
  expect(licencesText()).toContain("Permission is hereby granted, free of charge");
  expect(licencesText()).toContain("SIL OPEN FONT LICENSE Version 1.1");
  expect(licencesText()).not.toMatch(/GNU|\bA?GPL/);
});

/** Where this fails, the licence of what is imported belongs in `licences`. */
test("scripts for browsers are all our own: they import no package", () => {
  const folders = ["src/client", "src/i18n", "src/embed/frame", "src/embed/host"];
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith(".ts"))
    .concat("src/embed/panel.ts");
  const imports = (file: string) =>
    Array.from(
      readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)/g),
      ([, target]) => target!,
    );
  const packages = files.flatMap((file) => imports(file).filter((target) => !target.startsWith(".")));
  expect(files.length).toBeGreaterThan(10);
  expect(packages).toEqual([]);
});
