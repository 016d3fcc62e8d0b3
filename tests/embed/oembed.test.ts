import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { embedSize, embedWidth, otherWidths } from "../../src/embed/size.ts";
import { locales } from "../../src/i18n/locales.ts";
import { oembed, oembedXml } from "../../src/embed/oembed.ts";
import { embedAsWordPress, filterTags } from "../e2e/support/wordpress.ts";

/** One window for all: a window each would take longer than all that is read. */
const { window } = new JSDOM();
const read = (text: string, type: DOMParserSupportedType) => new window.DOMParser().parseFromString(text, type);

const widths = [embedWidth, ...otherWidths];
const all = figureIds.flatMap((id) =>
  locales.flatMap((locale) =>
    widths.map((width) => ({ id, locale, width, answer: oembed(site(), { id, locale, width }) })),
  ),
);

test("says all that oEmbed asks of a rich answer, and the size that the frame has, at each width that may be asked for", () => {
  for (const { id, locale, width, answer } of all) {
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width });
    expect(answer.height).toBe(embedSize(site(), id, locale, "chart", width).height);
    const frame = read(answer.html, "text/html").querySelector("iframe")!;
    expect(frame.getAttribute("width")).toBe(String(answer.width));
    expect(frame.getAttribute("height")).toBe(String(answer.height));
    expect(frame.title).toBe(answer.title);
    for (const url of [answer.provider_url, answer.author_url, answer.thumbnail_url]) expect(url).toMatch(/^https?:/);
  }
});

test("XML says the same as JSON", () => {
  for (const { answer } of all) {
    const fields = [...read(oembedXml(answer), "text/xml").documentElement.children].map(({ tagName, textContent }) => [
      tagName,
      textContent,
    ]);
    expect(fields).toEqual(Object.entries(answer).map(([name, value]) => [name, String(value)]));
  }
});

test("WordPress takes nothing away, and shows the frame in a sandbox", () => {
  for (const { id, locale, answer } of all) {
    expect(filterTags(answer.html)).toBe(answer.html);
    expect(answer.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/);
    expect(embedAsWordPress(answer.html, "s3cret")).toContain(`/embed/${locale}/${id}/#?secret=s3cret"`);
  }
});
