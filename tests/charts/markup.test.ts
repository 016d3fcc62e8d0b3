import { describe, expect, test } from "vitest";
import { chartWidth } from "../../src/charts/context.ts";
import { palettes, resolveColors } from "../../src/charts/theme.ts";
import { rangeText } from "../../src/charts/time-axis.ts";
import { loadDataset } from "../../src/data/load.ts";
import { type FigureId, yearsIn } from "../../src/data/observation.ts";
import { figures } from "../../src/figures/index.ts";
import { rangesOf } from "../../src/i18n/format.ts";
import { langTag } from "../../src/i18n/languages.ts";
import { draw, named } from "./drawings.ts";
import { withYears } from "../support/more-years.ts";

const data = loadDataset();
const dataAttributes = [
  "data-face",
  "data-series",
  "data-year",
  "data-flow",
  "data-measure",
  "data-value",
  "data-figure",
];

/** The years that a view of several years leaves out between them; none of two years side by side, each under its name. */
function unobserved(figure: FigureId, view: string): string | undefined {
  if (figure === "chart-2" && view === "chart") return undefined;
  const shown = figures[figure].views.find(({ id }) => id === view)!.shows(data);
  const [first, second] = rangesOf(yearsIn(shown));
  return first && second && rangeText({ from: first.to + 1, to: second.from - 1 });
}

describe.each(named)("%s", (_, { figure, view, size, languages, markup, svg }) => {
  const nodes = [...svg.querySelectorAll("*")];

  test("is one labelled image of its width", () => {
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe(figure);
    expect(svg.getAttribute("class")).toBe(`chart chart-${size}`);
    expect(svg.getAttribute("viewBox")).toMatch(new RegExp(`^0 0 ${chartWidth[size]} \\d+$`));
  });

  test("has nothing of Plot's that a page must not have", () => {
    for (const node of nodes) {
      expect(node.hasAttribute("id")).toBe(false);
      expect([...node.attributes].filter(({ name }) => name.startsWith("aria-"))).toEqual([]);
      expect(["style", "clipPath", "defs"]).not.toContain(node.localName);
      for (const { name } of node.attributes) if (name.startsWith("data-")) expect(dataAttributes).toContain(name);
    }
    expect(markup).not.toMatch(/currentColor|plot-|&nbsp;|NaN|undefined|font-family|font-weight/);
  });

  test("names colours by their roles alone", () => {
    expect(markup).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|black|white/i);
    for (const palette of Object.values(palettes)) expect(resolveColors(markup, palette)).not.toContain("var(");
  });

  test("marks each language where both stand together, and neither where one stands alone", () => {
    const langs = new Set(nodes.map((node) => node.getAttribute("lang")).filter((lang) => lang !== null));
    expect([...langs].sort()).toEqual(languages.length === 1 ? [] : languages.map((locale) => langTag[locale]).sort());
    for (const text of svg.querySelectorAll("text")) {
      if (languages.length === 1 || !/\p{Script=Han}/u.test(text.textContent)) continue;
      const holders = [text, ...text.querySelectorAll("tspan")].filter((node) =>
        [...node.childNodes].some((child) => child.nodeType === 3 && /\p{Script=Han}/u.test(child.textContent ?? "")),
      );
      for (const holder of holders) expect(holder.getAttribute("lang")).toBe("zh-Hant-HK");
    }
  });

  const years = unobserved(figure, view);

  test.runIf(years)("says which years were not observed", () => {
    const text = [...svg.querySelectorAll("text")].map((node) => node.textContent).join(" ");
    if (languages.includes("en")) expect(text).toContain(`${years} not in the source`);
    if (languages.includes("zh-hant")) expect(text).toContain(`原文未載 ${years} 年`);
    const dotted = svg.querySelectorAll("[stroke-dasharray]");
    expect(dotted.length, `a dotted line over ${years}, as \`timeAxis\` draws it`).toBeGreaterThan(0);
  });
});

test("another unobserved reach is named too", () => {
  const text = draw({ figure: "table-1", view: "chart", size: "wide", setting: "en" }, withYears(data, "table-1", [3]))
    .svg.textContent;
  expect(text).toContain("2003–06, 2013–14 not in the source");
});
