import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}

const { devDependencies, allowScripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const lock = readFileSync("package-lock.json", "utf8");
const { "": _, ...packages } = (JSON.parse(lock) as { packages: Record<string, Locked> }).packages;

test("every direct dependency has its reason in CONTRIBUTING and an exact version, and no other package has a reason", () => {
  const [, table = ""] = readFileSync("CONTRIBUTING.md", "utf8").split("## Packages");
  const rows = [...table.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) +\| \S.*\|$/gm)];
  const reasoned = rows.flatMap(([, names]) => Array.from(names!.matchAll(/`([^`]+)`/g), ([, name]) => name!));
  expect(reasoned.sort()).toEqual(Object.keys(devDependencies).sort());
  expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("no package runs a script when it is installed", () => {
  const running = Object.keys(packages).filter((place) => packages[place]!.hasInstallScript);
  const names = new Set(running.map((place) => place.split("node_modules/").at(-1)!));
  expect(allowScripts).toEqual(Object.fromEntries([...names].map((name) => [name, false])));
});

describe("the lock file", () => {
  test("names packages by version and checksum, and no address", () => {
    expect(lock).not.toContain('"resolved"');
    expect(Object.keys(packages).filter((place) => !packages[place]!.integrity)).toEqual([]);
  });

  /** Whether a package is found from a place in `node_modules`, looking outwards as Node does. */
  function isFound(name: string, place: string): boolean {
    if (`${place}${place && "/"}node_modules/${name}` in packages) return true;
    return place !== "" && isFound(name, place.slice(0, Math.max(place.lastIndexOf("/node_modules/"), 0)));
  }

  /** A registry that lacks a package for some other platform makes npm leave it out here, and `npm ci` then refuses. */
  test("is complete, packages for other platforms included", () => {
    const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isFound(name, place))
        .map((name) => `${name}, needed by ${place}`),
    );
    expect(missing).toEqual([]);
  });
});

test("actions are pinned to what they are, not to what somebody calls them", () => {
  for (const file of ["ci.yml", "deploy.yml"]) {
    const uses = readFileSync(`.github/workflows/${file}`, "utf8").matchAll(/uses: (?!\.\/).*/g);
    const lines = Array.from(uses, ([line]) => line);
    expect(lines.length, file).toBeGreaterThan(0);
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  }
});
