import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds wrong in a page as it stands now, a line each; all rules if none are named,
 * also the one on the size of what is pressed, which axe leaves out. Asks axe itself, in the page:
 * what it passed stays there, which is most of the time of a page with hundreds of cells.
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Runtime.evaluate", { expression: axe.source });
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const options = { resultTypes: ["violations" as const], iframes: false };
      const which = runOnly ? { runOnly } : { rules: { "target-size": { enabled: true } } };
      const { violations } = await axe.run(document, { ...options, ...which });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
    rules && [...rules],
  );
}

/** Opens all that a page keeps folded, so that it is looked at too. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
}
