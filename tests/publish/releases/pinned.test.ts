import { chartSizes } from "../../../src/charts/context.ts";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import Embed from "../../../src/layouts/Embed.astro";
import { figureIds } from "../../../src/data/observation.ts";
import { loadDataset } from "../../../src/data/load.ts";
import { locales } from "../../../src/i18n/locales.ts";
import { changesSince, pinnedPaths } from "../../../src/publish/releases/pinned.ts";
import type { Release } from "../../../src/publish/releases/release.ts";
import { folder, name, partner, readWhole, release, revision, withoutPartner } from "./fixture.ts";
import { withText } from "../../support/changed-files.ts";
import { isFirstEdition } from "../../support/first-edition.ts";

const present = loadDataset();
/** A release older than the present data: one cell, and one partner, were otherwise. */
const older = release("0.9.0", "2013-07-01", revision, withoutPartner);

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

async function embed(
  one: Release | undefined,
  id: (typeof figureIds)[number],
  locale: (typeof locales)[number] = "en",
) {
  const html = await container.renderToString(Embed, { props: { id, locale, release: one } });
  return new JSDOM(html).window.document;
}

describe("an embed of an older release", () => {
  test("shows its own figures, in table and chart, and says what has changed since and where it is", async () => {
    const document = await embed(older, "table-1");
    const id = "table-1--re_exports--2007";
    expect(document.getElementById(id)?.dataset.value).toBe("993.3");
    const mark = document.querySelector<SVGElement>('svg [data-series="imports"][data-year="2007"]');
    expect(mark?.getAttribute("data-value")).toBe("1153.1");
    const notice = document.querySelector(".newer")!;
    expect(notice.querySelector("p")?.textContent.trim().replace(/\s+/g, " ")).toBe(
      "These are the numbers of version 0.9.0 (1 July 2013). There is a newer version: 1 revised. See the current version",
    );
    expect([...notice.querySelectorAll("li")].map((line) => line.textContent.trim().replace(/\s+/g, " "))).toEqual([
      "Table 1: Re-exports, 2007 HK$993.3 billion → HK$993.2 billion",
    ]);
    const link = notice.querySelector("a")!;
    expect([link.target, new URL(link.href).pathname]).toEqual(["_top", "/en/figures/table-1/"]);
  });

  test("says it in Chinese", async () => {
    const document = await embed(older, "chart-3", "zh-hant");
    expect(document.querySelector(".newer p")?.textContent).toContain(
      "以上為版本 0.9.0（2013 年 7 月 1 日）的數字，其後已有更新：新增 1 個。",
    );
  });

  test("says where no number of its figure has changed", async () => {
    const document = await embed(older, "table-4");
    expect(document.querySelector(".newer")?.textContent).toContain(
      "No number shown here has changed in newer versions",
    );
    expect(document.querySelectorAll(".newer li")).toHaveLength(0);
  });

  test("counts many changes, and tells none of them", () => {
    const empty = { ...older, data: { ...older.data, observations: [], byKey: new Map() } };
    expect(changesSince(empty, "table-1", present, "1.0.0")?.cells).toHaveLength(98);
  });

  test("is drawn where its sentences no longer hold, or were never said", async () => {
    const said = { "table-1": { headline: { en: "As it was", "zh-hant": "當時" }, alts: {} } };
    const files = withText(folder("0.8.0", "2013-06-01"), "release.json", (manifest) =>
      JSON.stringify({ ...(JSON.parse(manifest) as object), said }),
    );
    const bare = readWhole("0.8.0", files);
    expect((await embed(bare, "table-1")).querySelector("h1")?.textContent.trim()).toBe("As it was");
    const document = await embed(bare, "chart-1");
    expect(document.querySelector("h1")).toBeNull();
    expect(document.querySelectorAll("svg")).toHaveLength(chartSizes.length);
    expect(pinnedPaths([bare]).map(({ params }) => params.figure)).toEqual(["table-1", "table-1"]);
  });
});

describe("an embed of the newest release", () => {
  const newest = release("1.0.0", "2013-08-01");

  test.runIf(isFirstEdition).each(["table-4", "chart-1"] as const)(
    "%s is that of the present data, and says nothing of releases",
    async (id) => {
      const [pinned, unpinned] = [await embed(newest, id), await embed(undefined, id)];
      // A release has its default view and its own data.
      const parts = ["figcaption", ".view-list", ".reading", ".source", ".notes"];
      const partsOf = (document: Document) => parts.map((part) => document.querySelector(part)!.outerHTML);
      expect(partsOf(pinned)).toEqual(partsOf(unpinned));
      const data = pinned.querySelector<HTMLAnchorElement>(".links a")!;
      expect(data.href).toContain("/data/v/1.0.0/");
      expect(pinned.querySelector(".newer")).toBeNull();
    },
  );

  test("speaks once the data have moved on, release or not", () => {
    expect(changesSince(newest, "chart-3", present, "1.0.0")).toBeUndefined();
    const moved = release("1.1.0", "2014-01-01", partner, name).data;
    expect(changesSince(newest, "chart-3", moved, "1.0.0")?.cells).toHaveLength(1);
    expect(changesSince(newest, "table-2", moved, "1.0.0")?.labels).toHaveLength(1);
    expect(changesSince(newest, "table-1", moved, "1.0.0")).toEqual({ cells: [], labels: [] });
  });
});
