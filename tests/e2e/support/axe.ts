import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { inspect } from "./inspect.ts";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/**
 * What axe finds wrong in a page as it stands now, a line each. By all rules, also by the one on the size of what is pressed,
 * which axe leaves out; or by some rules only. Asks axe itself, in the page: what it passed stays there, which is most
 * of the time of a page with hundreds of cells. While it is asked, the first rows of a table stand for all, and the first
 * chart that is shown.
 */
export async function axeFaults(page: Page, only: readonly string[] = []): Promise<string[]> {
  await inspect(page, (tools) => tools.send("Runtime.evaluate", { expression: source }));
  const which: axe.RunOptions =
    only.length > 0 ? { runOnly: [...only] } : { rules: { "target-size": { enabled: true } } };
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const rows = [...document.querySelectorAll("tbody")].flatMap((body) => [...body.rows].slice(3));
      const charts = [...document.querySelectorAll("svg.chart")];
      const first = charts.find((chart) => chart.checkVisibility());
      const away = [...rows, ...charts.filter((chart) => chart !== first)].map((part) => ({
        part,
        place: document.createComment(""),
      }));
      for (const { part, place } of away) part.replaceWith(place);
      // The HTML of all elements that it looks at would be a tenth of its work.
      axe.configure({ noHtml: true });
      const { violations } = await axe.run(document, options);
      for (const { part, place } of away) place.replaceWith(part);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
    },
    { resultTypes: ["violations"], iframes: false, ...which } satisfies axe.RunOptions,
  );
}
