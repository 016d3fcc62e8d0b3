import { setStage } from "../../scripts/bench/host-trials.ts";
import { type HostId, hostIds } from "../../src/embed/hosts.ts";
import { launch } from "../support/browsers/index.ts";
import { expect, test } from "./support/fixtures.ts";

/** Hosts that take the height that an embed tells as it is; others keep room, or bounds of their own. */
const exact: readonly HostId[] = ["medium", "pym", "datawrapper", "iframe-resizer-4", "iframe-resizer-5", "amp"];
/** Those whose frames never scroll, because they keep enough room. */
const roomy: readonly HostId[] = ["hk-figure", "strict", "dark"];

const phone = [360, "chart-2"] as const;
const desk = [600, "table-1"] as const;
/** What is shown at a phone's width; and in a column, where the frame does not take whatever height it is told. */
const samplesOf = (host: HostId) => (exact.includes(host) ? [phone] : [phone, desk]);

/** The short form of `npm run bench:hosts`: one browser, a figure or two in both languages. */
test("figures fit in the pages that others have", async () => {
  const stage = await setStage("dist");
  const browser = await launch("chromium");
  for (const host of hostIds) {
    for (const [width, figure] of samplesOf(host)) {
      const outcome = await stage.attempt(browser, { host, width, figures: [figure] });
      const { frames, lost, sideways, errors, short, spare } = outcome;
      const where = `${host} at ${width} px`;
      expect({ frames, lost, sideways, errors }, where).toEqual({ frames: 4, lost: 0, sideways: 0, errors: 0 });
      if (exact.includes(host)) expect({ short, spare }, where).toEqual({ short: 0, spare: 0 });
      if (roomy.includes(host)) expect(short, where).toBe(0);
      if (host === "none" && width === 600) expect(short, where).toBe(0);
    }
  }
  await browser.close();
  await stage.close();
});
