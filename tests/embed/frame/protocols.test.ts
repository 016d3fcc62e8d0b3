import { expect, test } from "vitest";
import {
  amp,
  datawrapper,
  iframeResizer,
  medium,
  type Protocol,
  pym,
  wordPress,
} from "../../../src/embed/frame/protocols.ts";

const size = { width: 600, height: 712 };

const told: [string, Protocol, unknown][] = [
  ["Datawrapper", datawrapper("table-1"), { "datawrapper-height": { "table-1": 712 } }],
  ["pym.js", pym("chart_7"), "pymxPYMxchart_7xPYMxheightxPYMx712"],
  ["pym.js, in a page without it", pym(null), null],
  ["AMP", amp(), { sentinel: "amp", type: "embed-size", height: 712 }],
  ["Medium", medium("https://x.test/e/?a=1"), '{"src":"https://x.test/e/?a=1","context":"iframe.resize","height":712}'],
  ["WordPress", wordPress("#?secret=aB3dE5fG7h"), { message: "height", value: 712, secret: "aB3dE5fG7h" }],
  ["WordPress, in a page that is not its", wordPress("#table"), undefined],
  ["iframe-resizer, before it answers", iframeResizer(), undefined],
];

test.each(told)("%s is told the height", (_, protocol, message) => {
  expect(protocol.tell(size)).toEqual(message);
});

const asked: [string, Protocol, unknown, boolean][] = [
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
      (protocol): [string, Protocol, unknown, boolean] => [
        `${JSON.stringify(message)} is said`,
        protocol,
        message,
        false,
      ],
    ),
  ),
];

test.each(asked)("%s", (_, protocol, message, expected) => {
  expect(protocol.asks!(message)).toBe(expected);
});

test("WordPress is told of links by the secret it gave, others of none", () => {
  const message = { message: "link", value: "https://a.test/", secret: "abc" };
  expect(wordPress("#?secret=abc").leave!("https://a.test/")).toEqual(message);
  expect(wordPress("").leave!("https://a.test/")).toBeFalsy();
});

test("iframe-resizer is answered by the id it gives, then told of changes; it may begin again", () => {
  const protocol = iframeResizer();
  expect(protocol.asks!("[iFrameSizer]iFrameResizer0:8:false:false:32:true")).toBe(true);
  expect(protocol.tell(size)).toBe("[iFrameSizer]iFrameResizer0:712:600:init");
  expect(protocol.tell({ ...size, height: 800 })).toBe("[iFrameSizer]iFrameResizer0:800:600:resize");
  expect(protocol.asks!("[iFrameSizer]reset")).toBe(true);
  expect(protocol.tell(size)).toBe("[iFrameSizer]iFrameResizer0:712:600:resize");
  protocol.asks!("[iFrameSizer]other:8:false:false:32:true");
  expect(protocol.tell(size)).toBe("[iFrameSizer]other:712:600:init");
});
