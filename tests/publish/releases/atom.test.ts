import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { compareData } from "../../../src/data/compare.ts";
import { atomFeed } from "../../../src/publish/releases/atom.ts";
import { changeGroups, changeLog, summaryOf } from "../../../src/publish/releases/change-log.ts";
import { name, partner, release, revision, unveiled, withoutPartner } from "./fixture.ts";

const releases = [
  release("1.0.0", "2013-08-01"),
  release("1.1.0", "2014-08-01", revision, partner),
  release("2.0.0", "2015-02-03", revision, partner, withoutPartner, unveiled, name),
] as const;
const log = changeLog(releases);

describe("the change log", () => {
  test("is told the newest first, each release against the one before it", () => {
    expect(log.map((entry) => summaryOf(entry, "en"))).toEqual([
      "1 with a changed status, 1 removed, 1 renamed",
      "1 revised, 1 added",
      "First release: 387 numbers and 35 §",
    ]);
    expect(log.map((entry) => summaryOf(entry, "zh-hant"))).toEqual([
      "1 個更改狀況，刪去 1 個",
      "修訂 1 個，新增 1 個",
      "首個版本：387 個數字和 35 個「§」",
    ]);
  });

  test("says of every cell what it was and what it is, and leads to it", () => {
    const { since, data } = log[1]!;
    const groups = changeGroups({ ...since!, after: data }, "en");
    expect(groups.map(({ lines }) => lines)).toEqual([
      [
        {
          name: "Table 1: Re-exports, 2007",
          text: "HK$993.2 billion → HK$993.3 billion",
          address: "en/figures/table-1/#table-1--re_exports--2007",
        },
      ],
      [
        {
          name: "Chart 3: Korea, Imports, Share of the total, 2011",
          text: "0.1%",
          address: "en/figures/chart-3/#chart-3--KR--imports--2011--share",
        },
      ],
    ]);
  });

  test("says of a release without a changed number that there is none", () => {
    const [first] = releases;
    const same = { ...first, version: "1.0.1" };
    expect(compareData(first.data, same.data)).toEqual({ cells: [], labels: [] });
    expect(summaryOf(changeLog([first, same])[0]!, "en")).toBe("Only the description changed; no number did");
  });
});

describe("the feed", () => {
  let feed: Document;
  beforeAll(() => {
    feed = new JSDOM(atomFeed(log, releases[0].sources), { contentType: "application/xml" }).window.document;
  });
  const children = (element: Element, tag: string) => [...element.children].filter((child) => child.localName === tag);

  /** RFC 4287, 4.1.1 and 4.1.2. */
  test("has what Atom asks of a feed and of each entry, once", () => {
    const root = feed.documentElement;
    expect(root.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    for (const element of [root, ...children(root, "entry")]) {
      for (const tag of ["id", "title", "updated"]) expect(children(element, tag), tag).toHaveLength(1);
      expect(children(element, "updated")[0]!.textContent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(children(element, "id")[0]!.textContent).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      const links = children(element, "link").map((link) => [
        link.getAttribute("rel"),
        link.getAttribute("type"),
        link.getAttribute("hreflang"),
      ]);
      expect(new Set(links.map(String)).size).toBe(links.length);
    }
    const [author] = children(root, "author");
    expect(author!.textContent).toContain("hk-high-tech-trade");
    expect(author!.textContent).not.toContain("Department");
    expect(children(root, "entry")).toHaveLength(3);
    expect(children(root, "updated")[0]!.textContent).toBe("2015-02-03T00:00:00Z");
    const self = children(root, "link").find((link) => link.getAttribute("rel") === "self");
    expect(self?.getAttribute("href")).toMatch(/^http.*\/data\/changes\.atom$/);
  });

  test("keeps the ids of its entries, whatever follows", () => {
    const ids = [...feed.querySelectorAll("entry > id")].map(({ textContent }) => textContent);
    const earlier = atomFeed(changeLog(releases.slice(0, 2)), releases[0].sources);
    expect(new Set(ids).size).toBe(3);
    expect(ids.filter((id) => earlier.includes(id))).toEqual(ids.slice(1));
  });

  test("tells everything in both languages, as XHTML", () => {
    const [newest] = children(feed.documentElement, "entry");
    const content = children(newest!, "content")[0]!;
    expect(content.getAttribute("type")).toBe("xhtml");
    const [outer, ...others] = content.children;
    expect([outer!.localName, outer!.namespaceURI, others.length]).toEqual(["div", "http://www.w3.org/1999/xhtml", 0]);
    expect([...outer!.children].map((child) => child.getAttribute("xml:lang"))).toEqual(["zh-Hant-HK", "en"]);
    expect(content.textContent).toContain("Aerospace → Aircraft & “space” <x>");
    expect(content.textContent).toContain("§ → 1%");
    expect(content.textContent).toContain("圖 3：英國，輸入，佔總計的百分比，2011 年 7.5%");
  });
});
