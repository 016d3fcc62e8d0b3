import { describe, expect, test } from "vitest";
import { loadDataset } from "../../src/data/load.ts";
import { namesOf } from "../../src/data/dataset.ts";
import { type ColorRole, palettes, paletteStyles, strongPalettes } from "../../src/charts/theme.ts";
import { contrast, deficiencies, distance } from "./color.ts";
import { named } from "./drawings.ts";

const data = loadDataset();
const seen = Object.keys(deficiencies);
const ranks = [1, 2, 3, 4, 5];
const pairs = ranks.flatMap((a) => ranks.filter((b) => b > a).map((b) => [a, b] as const));

/** Text without the breaks that lines put into it. */
const bare = (text: string | null) => (text ?? "").replace(/\s/g, "").toLowerCase();

describe("colour is never alone", () => {
  test.each(named)("%s names every series it draws", (_, { svg, languages }) => {
    const text = bare([...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join(""));
    const series = new Set([...svg.querySelectorAll("[data-series]")].map((mark) => mark.getAttribute("data-series")!));
    const single = series.size === 1;
    const missing = [...series].filter((code) => !text.includes(bare(namesOf(data, code).short[languages[0]])));
    expect(single ? [] : missing).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  test.each(seen)("any two shades of a pie are told apart with %s, for squares that key a list", (deficiency) => {
    for (const flow of ["imports", "exports"] as const) {
      for (const [a, b] of pairs) {
        const [one, other] = [a, b].map((rank) => palettes[scheme][`${flow}-${rank}` as ColorRole]);
        expect(distance(one!, other!, deficiency), `${flow} ${a} and ${b}`).toBeGreaterThanOrEqual(5.5);
      }
    }
  });

  test("every part of a pie stands out from the paper by its rim, where its shade would not", () => {
    for (const rim of ["imports", "exports", "rest"] as const) {
      expect(contrast(palettes[scheme][rim], palettes[scheme].paper), rim).toBeGreaterThanOrEqual(3);
    }
    for (const [name, { svg }] of named.filter(([name]) => /^chart-[13].chart/.test(name))) {
      const rims = [...svg.querySelectorAll("path:not([data-series])")].map((path) => path.getAttribute("fill"));
      for (const rim of ["imports", "exports"]) expect(rims, name).toContain(`var(--${rim})`);
    }
  });

  test("with more contrast, whatever is quiet comes nearer to ink, and stays quieter", () => {
    const [plain, strong] = [palettes[scheme], strongPalettes[scheme]];
    for (const role of Object.keys(strong) as ColorRole[]) {
      expect(contrast(strong[role]!, plain.paper), role).toBeGreaterThan(contrast(plain[role], plain.paper));
      expect(contrast(strong[role]!, plain.paper), role).toBeLessThan(contrast(plain.ink, plain.paper));
    }
    expect(contrast(strong.rule!, plain.paper)).toBeGreaterThanOrEqual(3);
  });
});

test("paper is light: the dark palette is for screens", () => {
  const [light, ...dark] = paletteStyles(true).split("@media screen");
  expect(dark).toHaveLength(2);
  expect(light).not.toContain(palettes.dark.paper);
});
