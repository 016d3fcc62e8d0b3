import { expect, test } from "vitest";
import { amp } from "../../../src/embed/frame/amp.ts";
import { datawrapper } from "../../../src/embed/frame/datawrapper.ts";
import type { Dialect } from "../../../src/embed/frame/dialect.ts";
import { iframeResizer } from "../../../src/embed/frame/iframe-resizer.ts";
import { medium } from "../../../src/embed/frame/medium.ts";
import { pym } from "../../../src/embed/frame/pym.ts";
import { wordPress } from "../../../src/embed/frame/wordpress.ts";

const size = { width: 600, height: 712 };

const told: [string, Dialect, unknown][] = [
  ["Datawrapper", datawrapper("table-1"), { "datawrapper-height": { "table-1": 712 } }],
  ["pym.js", pym("chart_7"), "pymxPYMxchart_7xPYMxheightxPYMx712"],
  ["pym.js, in a page without it", pym(null), null],
  ["AMP", amp(), { sentinel: "amp", type: "embed-size", height: 712 }],
  ["Medium", medium("https://x.test/e/?a=1"), '{"src":"https://x.test/e/?a=1","context":"iframe.resize","height":712}'],
  ["WordPress", wordPress("#?secret=aB3dE5fG7h"), { message: "height", value: 712, secret: "aB3dE5fG7h" }],
  ["WordPress, in a page that is not its", wordPress("#table"), undefined],
  ["iframe-resizer, before it answers", iframeResizer(), undefined],
];

test.each(told)("%s is told the height", (_, dialect, message) => {
  expect(dialect.tell(size)).toEqual(message);
});

const asked: [string, Dialect, unknown, boolean][] = [
  ["pym.js tells a width", pym("c"), "pymxPYMxcxPYMxwidthxPYMx600", true],
  ["pym.js tells another frame's width", pym("c"), "pymxPYMxdxPYMxwidthxPYMx600", false],
  ["pym.js speaks of something else", pym("c"), "pymxPYMxcxPYMxvisiblexPYMxtrue", false],
  ["a width for nobody", pym(null), "pymxPYMxxPYMxwidthxPYMx600", false],
  ["AMP's frames begin", amp(), { sentinel: "amp", type: "frames-init" }, true],
  ["AMP says something else", amp(), { sentinel: "amp", type: "intersection" }, false],
  ["something else begins", amp(), { type: "frames-init" }, false],
  ["WordPress is ready", wordPress("#?secret=abc"), { message: "ready", secret: "abc" }, true],
  ["WordPress is ready for another frame", wordPress("#?secret=abc"), { message: "ready", secret: "xyz" }, false],
  ["iframe-resizer begins", iframeResizer(), "[iFrameSizer]f:8:false:true:32", true],
  ["iframe-resizer asks", iframeResizer(), "[iFrameSizer]resize", true],
  ["iframe-resizer of a frame of ours", iframeResizer(), "[iFrameResizerChild]Ready", false],
  ...[null, undefined, 0, "", "height", [], {}, { message: {} }].flatMap((message) =>
    [amp(), pym("c"), wordPress("#?secret=abc"), iframeResizer()].map(
      (dialect): [string, Dialect, unknown, boolean] => [`${JSON.stringify(message)} is said`, dialect, message, false],
    ),
  ),
];

test.each(asked)("%s", (_, dialect, message, expected) => {
  expect(dialect.asks!(message)).toBe(expected);
});

test("WordPress is told of links by the secret it gave, others of none", () => {
  const message = { message: "link", value: "https://a.test/", secret: "abc" };
  expect(wordPress("#?secret=abc").leave!("https://a.test/")).toEqual(message);
  expect(wordPress("").leave!("https://a.test/")).toBeFalsy();
});

test("iframe-resizer is answered by the id it gives, then told of changes; it may begin again", () => {
  const dialect = iframeResizer();
  expect(dialect.asks!("[iFrameSizer]iFrameResizer0:8:false:false:32:true")).toBe(true);
  expect(dialect.tell(size)).toBe("[iFrameSizer]iFrameResizer0:712:600:init");
  expect(dialect.tell({ ...size, height: 800 })).toBe("[iFrameSizer]iFrameResizer0:800:600:resize");
  expect(dialect.asks!("[iFrameSizer]reset")).toBe(true);
  expect(dialect.tell(size)).toBe("[iFrameSizer]iFrameResizer0:712:600:resize");
  dialect.asks!("[iFrameSizer]other:8:false:false:32:true");
  expect(dialect.tell(size)).toBe("[iFrameSizer]other:712:600:init");
});
