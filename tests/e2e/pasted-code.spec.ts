import type { Browser } from "../support/browsers/browser.ts";
import { type BrowserName, engines, launch } from "../support/browsers/index.ts";
import { type Outcome, setStage, type Stage } from "../support/hosts/trials.ts";
import { skipWithout } from "./support/browsers.ts";
import { expect, test } from "./support/fixtures.ts";

/**
 * A figure in both languages, with their code for a frame as the panel gives it, in the narrowest column and in a wide one;
 * `npm run test:hosts` tries all figures at more widths, `declared-size.spec.ts` asks about each, and `engines.spec.ts` pastes the
 * code into one page in every engine. Lengths in CSS pixels.
 */
const figures = ["table-2"] as const;
let stage: Stage;
test.beforeAll(async () => {
  stage = await setStage("dist");
});
test.afterAll(() => stage.close());

/** Chromium sizes frames by what stands in them, scripts or not. */
const isNative = (name: BrowserName) => name.startsWith("chromium");
/** What a reader does not take for a hole in the page. */
const most = 24;
/** The same in a column of 600 or more, where nothing tells the frame its content's height. */
const mostDeclared = 120;

for (const name of engines) {
  test(`the code for a frame, as copied, fits in ${name}`, { tag: isNative(name) ? [] : "@slow" }, async () => {
    const browser = await skipWithout(() => launch(name));
    try {
      for (const width of [280, 680]) {
        await pasteAsItIs(browser, width);
        await pasteWithoutScripts(browser, width, isNative(name));
      }
      await pasteAttributes(browser, 680);
    } finally {
      await browser.close();
    }
  });
}

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
