import { describe, expect, test } from "vitest";
import { faceName } from "../../src/fonts/faces.ts";
import { readPage } from "../../src/fonts/page-text.ts";

/** The characters of each face, in the order in which the page shows them: `{ "serif-400": "ab" }`. */
function facesOf(body: string, attributes = "") {
  const { glyphs } = readPage(
    `<!doctype html><html ${attributes}><head><title>T</title></head><body>${body}</body></html>`,
  );
  return Object.fromEntries([...glyphs].map(([face, characters]) => [faceName(face), [...characters].join("")]));
}

describe("text belongs to a face", () => {
  test.each([
    ["the page's, serif by default", "<p>ab</p>", "", { "serif-400": "ab" }],
    ["the page's, if it says so", "<p>ab</p>", 'data-face="sans"', { "sans-400": "ab" }],
    [
      "the nearest",
      '<p>a<span data-face="sans">b<i data-face="serif">c</i></span></p>',
      "",
      { "serif-400": "ac", "sans-400": "b" },
    ],
    ["bold where it is strong", '<h2>a</h2><strong>b</strong><p class="x strong">c</p>', "", { "serif-700": "abc" }],
    ["bold in each family", '<h2>a<span data-face="sans">b</span></h2>', "", { "serif-700": "a", "sans-700": "b" }],
    ["regular where HTML would be bold", "<table><tr><th>a</th></tr></table><h5>b</h5>", "", { "serif-400": "ab" }],
    [
      "in SVG",
      '<svg data-face="sans"><title>x</title><text>a</text><text class="strong">香</text></svg>',
      "",
      { "sans-400": "a", "sans-700": "香" },
    ],
    ["regular where it says so", '<h1 class="x regular">a<b>b</b></h1>', "", { "serif-400": "a", "serif-700": "b" }],
    ["the only one", '<h1>a</h1><p data-face="serif">b</p>', 'data-face="sans" data-one-face', { "sans-400": "ab" }],
    ["none, where it is for the ear alone", '<p>a</p><p class="x visually-hidden">b</p>', "", { "serif-400": "a" }],
    ["that of the element where a script shows it", '<b data-template="a\ue000b">c</b>', "", { "serif-700": "cab" }],
    ["sans behind monospaced text", "<code>a</code>", "", { "sans-400": "a" }],
    ["once, without what is not drawn", "<p>a\u00a0b\u200b\ta\u3000</p>", "", { "serif-400": "a\u00a0b\u3000" }],
    ["also without scripts", "<noscript><p>a</p></noscript>", "", { "serif-400": "a" }],
    ["never inside scripts, styles and templates", "<script>a</script><style>b</style><template>c</template>", "", {}],
  ])("%s", (_rule, body, attributes, expected) => {
    expect(facesOf(body, attributes)).toEqual(expected);
  });
});

test("a page names its group and its own face", () => {
  expect(readPage('<html data-fonts="embed-en-table-1" data-face="sans">')).toMatchObject({
    group: "embed-en-table-1",
    body: "sans",
  });
  expect(readPage("<html><p>a</p></html>").group).toBeUndefined();
});

test("a face that does not exist is an error", () => {
  expect(() => facesOf('<p data-face="mono">a</p>')).toThrow('expected "serif" or "sans", got "mono" on <p>');
});
