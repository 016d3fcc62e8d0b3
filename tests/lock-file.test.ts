import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync("package-lock.json", "utf8");
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockedPackage>> };

/** Whether a package is found from a place in `node_modules`, looking outwards as Node does. */
function isFound(name: string, place: string): boolean {
  if (`${place ? `${place}/` : ""}node_modules/${name}` in packages) return true;
  return place !== "" && isFound(name, place.slice(0, Math.max(place.lastIndexOf("/node_modules/"), 0)));
}

test("names packages by version, and no address", () => {
  expect(text).not.toContain('"resolved"');
});

test("holds the checksum of every package", () => {
  const unchecked = Object.entries(packages).filter(([place, { integrity }]) => place && !integrity);
  expect(unchecked.map(([place]) => place)).toEqual([]);
});

/** A registry that lacks a package for some other platform makes npm leave it out here, and `npm ci` then refuses. */
test("is complete, packages for other platforms included", () => {
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(name, place))
      .map((name) => `${name}, needed by ${place}`),
  );
  expect(missing).toEqual([]);
});
