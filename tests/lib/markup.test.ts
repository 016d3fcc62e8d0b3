import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { attributes, markup, trusted } from "../../src/lib/markup.ts";

const { DOMParser } = new JSDOM("").window;

const hostile = `</p><script>a("b")</script><!-- ' & ]]> \` \${c}`;

test.each([
  ["in an element", markup`<p>${hostile}</p>`],
  ["in a list", markup`<p>${[hostile]}</p>`],
])("a text %s is that text to a browser", (_, { source }) => {
  const { body } = new DOMParser().parseFromString(source, "text/html");
  expect(body.children).toHaveLength(1);
  expect(body.textContent).toBe(hostile);
});

test("a text in an attribute is that text to a browser and to an XML parser, whichever its quotes", () => {
  const { source } = markup`<a${attributes({ title: hostile, hidden: "", id: undefined })} rel='${hostile}'/>`;
  for (const type of ["text/html", "application/xhtml+xml"] as const) {
    const xml = type === "text/html" ? source : source.replace(" hidden", ' xmlns="http://www.w3.org/1999/xhtml"');
    const link = new DOMParser().parseFromString(xml, type).querySelector("a")!;
    expect([link.title, link.rel]).toEqual([hostile, hostile]);
    expect(link.hasAttribute("id")).toBe(false);
  }
});

test("markup stays markup, nothing is nothing", () => {
  const bold = trusted("<b>a</b>");
  expect(markup`${bold}|${[bold, "<", 1]}|${undefined}${false}`.source).toBe("<b>a</b>|<b>a</b>&lt;1|");
});
