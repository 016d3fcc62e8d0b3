import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds wrong in a page as it stands now, a line each. By all rules, also by the one on the size of what is pressed,
 * which axe leaves out; or by some rules only. Asks axe itself, in the page: what it passed stays there, which is most
 * of the time of a page with hundreds of cells. Of a table, the first rows stand for all; the others are taken out.
 */
export async function axeFaults(page: Page, only: readonly string[] = []): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Runtime.evaluate", { expression: axe.source });
  const which: axe.RunOptions =
    only.length > 0 ? { runOnly: [...only] } : { rules: { "target-size": { enabled: true } } };
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      for (const { rows } of document.querySelectorAll("tbody")) for (const row of [...rows].slice(3)) row.remove();
      const { violations } = await axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
    { resultTypes: ["violations"], iframes: false, ...which } satisfies axe.RunOptions,
  );
}

/** Opens all that a page keeps folded, so that it is looked at too. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
}
