import type { HostId } from "../../src/embed/hosts.ts";
import { engines, launch } from "../support/browsers/index.ts";
import { setStage } from "../support/hosts/trials.ts";
import { expect, test } from "./support/fixtures.ts";

/** Hosts that take the height that an embed tells as it is; others keep room, or bounds of their own. */
const exact: readonly HostId[] = ["pym", "datawrapper", "iframe-resizer-5"];
/** Those whose frames never scroll, because they keep enough room. */
const roomy: readonly HostId[] = ["strict"];

const phone = [360, "chart-2"] as const;
const desk = [600, "table-1"] as const;
/** What is shown at a phone's width; and in a column, where the frame does not take whatever height it is told. */
const samplesOf = (host: HostId) => (exact.includes(host) ? [phone] : [phone, desk]);

/**
 * The short form of `npm run test:hosts`, which has every dialect: one browser, one host of each way to be told a height, a
 * figure or two in both languages. That all dialects are spoken, `embed-height.spec.ts` hears.
 */
test("figures fit in the pages that others have", async () => {
  const stage = await setStage("dist");
  const browser = await launch(engines[0]!);
  for (const host of [...exact, ...roomy, "wordpress"] as const) {
    for (const [width, figure] of samplesOf(host)) {
      const outcome = await stage.attempt(browser, { host, width, figures: [figure] });
      const { frames, lost, sideways, errors, short, spare, tableShort, tableSpare } = outcome;
      const where = `${host} at ${width} px`;
      expect({ frames, lost, sideways, errors }, where).toEqual({ frames: 4, lost: 0, sideways: 0, errors: 0 });
      if (exact.includes(host)) expect([short, spare, tableShort, tableSpare], where).toEqual([0, 0, 0, 0]);
      if (roomy.includes(host)) expect([short, tableShort], where).toEqual([0, 0]);
    }
  }
  await browser.close();
  await stage.close();
});
