import { expect, test } from "vitest";
import type { Protocol } from "../../../src/embed/frame/protocols.ts";
import { createReporter } from "../../../src/embed/frame/reporter.ts";

/** A reporter in a frame whose content is as high as one says, and all that the page around it hears. */
function framed(protocols: readonly Protocol[] = [plain]) {
  const heard: unknown[] = [];
  const frame = { width: 600, height: 0, time: 0 };
  const reporter = createReporter(protocols, {
    measure: () => frame,
    post: (message) => heard.push(message),
    now: () => frame.time,
  });
  const set = (change: Partial<typeof frame>) => {
    Object.assign(frame, change);
    reporter.update();
  };
  return { heard, reporter, set };
}

const plain: Protocol = { tell: ({ height }) => height, asks: (message) => message === "ask" };
const silent: Protocol = { tell: () => undefined };

test("tells a height once, and each change of it", () => {
  const { heard, set } = framed();
  for (const height of [400, 400, 500, 500, 400]) set({ height });
  expect(heard).toEqual([400, 500, 400]);
});

test("tells no height of 0, and none while the frame is not shown", () => {
  const { heard, set } = framed();
  set({ height: 0 });
  set({ height: 9000, width: 0 });
  expect(heard).toEqual([]);
  set({ height: 300, width: 600 });
  expect(heard).toEqual([300]);
});

test("answers whoever asks, in its protocol only, and nothing else", () => {
  const { heard, reporter, set } = framed([plain, { tell: () => "other" }, silent]);
  set({ height: 300 });
  reporter.hear("ask");
  reporter.hear("anything");
  expect(heard).toEqual([300, "other", 300]);
});

test("who asks before the frame is shown is told when it is, though nothing has changed", () => {
  const { heard, reporter, set } = framed();
  set({ height: 300 });
  set({ width: 0 });
  reporter.hear("ask");
  set({ width: 600 });
  expect(heard).toEqual([300, 300]);
});

test("tells again where nobody can ask, if it is shown", () => {
  const { heard, reporter, set } = framed([plain, { tell: ({ height }) => `deaf ${height}` }]);
  reporter.repeat();
  set({ height: 300 });
  reporter.repeat();
  set({ width: 0 });
  reporter.repeat();
  expect(heard).toEqual([300, "deaf 300", "deaf 300"]);
});

test("says which link is pressed, and whether anybody may follow it", () => {
  const { heard, reporter } = framed([plain, { ...silent, leave: (href) => href.startsWith("https:") && { href } }]);
  expect(reporter.leave("https://a.test/")).toBe(true);
  expect(reporter.leave("mailto:a@a.test")).toBe(false);
  expect(heard).toEqual([{ href: "https://a.test/" }]);
});

test("greets in the protocols that have a greeting", () => {
  const { heard, reporter } = framed([plain, { tell: () => undefined, greeting: "here" }]);
  reporter.greet();
  expect(heard).toEqual(["here"]);
});

test("a war of heights ends with the greater one; peace lets it fall again", () => {
  const { heard, set } = framed();
  for (let turn = 0; turn < 1000; turn++) set({ height: turn % 2 ? 790 : 800, time: turn });
  expect(heard.length).toBeLessThan(12);
  expect(heard.at(-1)).toBe(800);
  set({ height: 500, time: 5000 });
  expect(heard.at(-1)).toBe(500);
});

test("a reader who changes views by hand is followed each time", () => {
  const { heard, set } = framed();
  for (let turn = 0; turn < 20; turn++) set({ height: turn % 2 ? 900 : 700, time: turn * 200 });
  expect(heard).toHaveLength(20);
});
