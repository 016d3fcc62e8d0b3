import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { locales } from "../../src/i18n/locales.ts";
import { everyMessage } from "../../src/i18n/messages.ts";
import { relativeTime } from "../../src/prose/quantity-words.ts";

/**
 * Time that is true only on the day of writing: where a message may tell it, and why. The rest of a site that is read for years, and
 * whose charts stand alone in other pages, says which years it means.
 */
const approved: Readonly<Record<string, string>> = {
  "components/data-messages keepVersion": "which release the files follow whenever it is read",
  "figures/provenance numbers": "that no later edition is taken up, with the month of this one",
  "prose/origin source": "that newer numbers exist elsewhere and are not shown",
  "figures/notes tbpStandard": "newest at the time of the source, and says so",
  "publish/releases/messages current": "the version that the site has whenever it is read",
  "publish/releases/messages newer": "compares with the version that the site has whenever it is read",
  "publish/releases/messages newest": "says so of the version that is, whenever it is read",
  "publish/releases/messages pinHint": "what an embed does whenever it is read",
};

/** Modules whose messages readers see; those of the browser’s scripts have none. */
const modules = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && /\b(?:defineMessages|topic)\(/.test(readFileSync(`src/${file}`, "utf8")));

/** The words of a message: of one with blanks, without the names of facts and of what is put into it. */
const typed = (source: string) => source.replace(/[\w.]+\.\w+|\$\{\w*\}|\b\w+ =>|\(\{[^)]*\)|\(\w+(?:, \w+)*\)/g, "");

beforeAll(async () => {
  await Promise.all(modules.map((file) => import(/* @vite-ignore */ `../../src/${file}`)));
});

test("no message tells time from the day of writing, but for those approved", () => {
  const found = everyMessage().flatMap(({ place, name, source }) =>
    locales.flatMap((locale) => {
      const words = relativeTime(typed(source[locale as "en"]), locale);
      return words.length > 0 ? [`${place} ${name}`] : [];
    }),
  );
  expect([...new Set(found)].sort()).toEqual(Object.keys(approved).sort());
});
