import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort();

/** The packages in the table of CONTRIBUTING that gives the reason for each. */
const reasoned = Array.from(
  readFileSync("CONTRIBUTING.md", "utf8")
    .split("## Packages")[1]!
    .matchAll(/^\| ((?:`[^`]+`(?:, )?)+) +\| (\S.*\S) +\|$/gm),
  ([, names]) => Array.from(names!.matchAll(/`([^`]+)`/g), ([, name]) => name!),
).flat();

test("every direct dependency has its reason in CONTRIBUTING, and no other package has", () => {
  expect(reasoned.sort()).toEqual(named);
});

test("versions are exact", () => {
  expect(
    Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
  ).toEqual([]);
});

test("no package runs a script when it is installed", () => {
  const running = Object.entries(packages).filter(([place, { hasInstallScript }]) => place && hasInstallScript);
  const names = new Set(running.map(([place]) => place.split("node_modules/").at(-1)!));
  expect([...names].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  expect(Object.values(manifest.allowScripts).filter(Boolean)).toEqual([]);
});

test("actions are pinned to what they are, not to what somebody calls them", () => {
  for (const file of ["ci.yml", "deploy.yml"]) {
    const uses = readFileSync(`.github/workflows/${file}`, "utf8").matchAll(/uses: (\S+)(.*)/g);
    const others = [...uses].filter(([, action]) => !action!.startsWith("./"));
    expect(others.length, file).toBeGreaterThan(0);
    for (const [line, action, comment] of others) {
      expect(action, line).toMatch(/@[0-9a-f]{40}$/);
      expect(comment, line).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  }
});
