import { expect, test } from "vitest";
import { amp, iframeResizer, type Protocol, pym, wordPress } from "../../../src/embed/frame/protocols.ts";

/** What each is told, `e2e/embed/height.spec.ts` hears. */
test.each<[string, Protocol, unknown, boolean]>([
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
])("%s", (_, protocol, message, isQuestion) => {
  expect(protocol.asks!(message)).toBe(isQuestion);
});

test("pages that speak no protocol of ours are told nothing in theirs", () => {
  const size = { width: 600, height: 712 };
  expect([pym(null), wordPress("#table"), iframeResizer()].filter(({ tell }) => tell(size))).toEqual([]);
  expect(wordPress("").leave!("https://a.test/")).toBeFalsy();
});

test("iframe-resizer is answered by the id it gives, then told of changes; it may begin again", () => {
  const { asks, tell } = iframeResizer();
  const size = { width: 600, height: 712 };
  asks!("[iFrameSizer]iFrameResizer0:8:false:false:32:true");
  expect([tell(size), tell(size)]).toEqual(
    ["init", "resize"].map((kind) => `[iFrameSizer]iFrameResizer0:712:600:${kind}`),
  );
  asks!("[iFrameSizer]reset");
  expect(tell(size)).toBe("[iFrameSizer]iFrameResizer0:712:600:resize");
  asks!("[iFrameSizer]other:8:false:false:32:true");
  expect(tell(size)).toBe("[iFrameSizer]other:712:600:init");
});
