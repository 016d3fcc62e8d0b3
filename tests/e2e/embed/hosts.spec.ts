import type { HostId } from "../../../src/embed/hosts.ts";
import type { Browser } from "../../support/browsers/browser.ts";
import { type BrowserName, engines, launch } from "../../support/browsers/index.ts";
import { type Outcome, setStage, type Stage } from "../../support/hosts/trials.ts";
import { skipWithout } from "../support/browsers.ts";
import { expect, test } from "../support/fixtures.ts";

/**
 * The short form of `npm run test:hosts`, which tries all figures at more widths and has every dialect: here are a figure or
 * two in both languages. `declared-size.spec.ts` asks about the height of each figure, `height.spec.ts` hears all
 * dialects, and `engines.spec.ts` pastes the code into one page in every engine. Lengths in CSS pixels.
 */
let stage: Stage;
test.beforeAll(async () => {
  stage = await setStage("dist");
});
test.afterAll(() => stage.close());

/** Chromium sizes frames by what stands in them, scripts or not. */
const isNative = (name: BrowserName) => name.startsWith("chromium");

for (const name of engines) {
  test(`figures fit in the pages that others have, in ${name}`, { tag: isNative(name) ? [] : "@slow" }, async () => {
    const browser = await skipWithout(() => launch(name));
    try {
      if (isNative(name)) {
        await pasteWhereHeard(browser);
        await pasteAsItIs(browser, 280);
        await pasteWithoutScripts(browser, 680, true);
      } else {
        for (const width of [280, 680]) {
          await pasteAsItIs(browser, width);
          await pasteWithoutScripts(browser, width, false);
        }
      }
      await pasteAttributes(browser, 680);
    } finally {
      await browser.close();
    }
  });
}

/** Hosts that take the height that an embed tells as it is; others keep room, or bounds of their own. */
const exact: readonly HostId[] = ["pym", "datawrapper", "iframe-resizer-5"];

const phone = [360, "chart-2"] as const;
const desk = [600, "table-1"] as const;

/** One host of each way to be told a height: at a phone's width; in a column, where a frame does not take whatever it is told. */
const samples = [
  ...exact.map((host) => [host, ...phone] as const),
  ["strict", ...phone],
  ["strict", ...desk],
  ["wordpress", ...desk],
] as const;

/** Into hosts that hear the embed. */
async function pasteWhereHeard(browser: Browser): Promise<void> {
  for (const [host, width, figure] of samples) {
    const outcome = await stage.attempt(browser, { host, width, figures: [figure] });
    const { frames, lost, sideways, errors, short, spare, tableShort, tableSpare } = outcome;
    const where = `${host} at ${width} px`;
    expect({ frames, lost, sideways, errors }, where).toEqual({ frames: 4, lost: 0, sideways: 0, errors: 0 });
    if (exact.includes(host)) expect([short, spare, tableShort, tableSpare], where).toEqual([0, 0, 0, 0]);
    // Its frames never scroll, because it keeps enough room.
    if (host === "strict") expect([short, tableShort], where).toEqual([0, 0]);
  }
}

/** A figure with its code for a frame as the panel gives it, in the narrowest column and in a wide one. */
const figures = ["table-2"] as const;
/** What a reader does not take for a hole in the page. */
const most = 24;
/** The same in a column of 600 or more, where nothing tells the frame its content's height. */
const mostDeclared = 120;

const whole = ({ frames, short, lost, sideways, errors }: Outcome) => ({ frames, short, lost, sideways, errors });
const nothing = { frames: 4 * figures.length, short: 0, lost: 0, sideways: 0, errors: 0 };

async function pasteAsItIs(browser: Browser, width: number): Promise<void> {
  const outcome = await stage.attempt(browser, { host: "pasted", width, figures });
  const where = `${browser.version}, ${width} px`;
  expect({ ...whole(outcome), tableShort: outcome.tableShort }, where).toEqual({ ...nothing, tableShort: 0 });
  expect(Math.max(outcome.spare, outcome.tableSpare), where).toBeLessThanOrEqual(most);
}

async function pasteWithoutScripts(browser: Browser, width: number, isNative: boolean): Promise<void> {
  const outcome = await stage.attempt(browser, { host: "no-scripts", width, figures });
  const where = `${browser.version} without scripts, ${width} px`;
  expect(whole(outcome), where).toEqual(nothing);
  if (isNative) expect(outcome.tableShort, where).toBe(0);
  if (isNative || width >= 600) expect(outcome.spare, where).toBeLessThanOrEqual(isNative ? most : mostDeclared);
}

/** A frame whose width was chosen, of which attributes alone are left: its height is the one that this width takes. */
async function pasteAttributes(browser: Browser, width: number): Promise<void> {
  const outcome = await stage.attempt(browser, { host: "attributes", width, figures });
  const where = `${browser.version}, attributes only, ${width} px`;
  expect(whole(outcome), where).toEqual(nothing);
  expect(outcome.spare, where).toBeLessThanOrEqual(mostDeclared);
}
