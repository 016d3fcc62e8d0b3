import { describe, expect, test } from "vitest";
import { type ColorRole, palettes, paletteStyles, resolveColors, shadeOf } from "../../src/charts/theme.ts";
import { contrast, deficiencies, distance } from "./color.ts";

const seen = Object.keys(deficiencies);

describe.each(Object.entries(palettes))("the %s palette", (_, palette) => {
  const least: [ColorRole, number][] = [
    ["exports", 4.5],
    ["imports", 4.5],
    ["balance", 4.5],
    ["rest", 3],
    ["ink", 7],
    ["quiet", 4.5],
    ["link", 4.5],
  ];
  test.each(least)("%s stands out from the paper by %d", (role, ratio) => {
    expect(contrast(palette[role], palette.paper)).toBeGreaterThanOrEqual(ratio);
  });

  const apart: [ColorRole, ColorRole, number][] = [
    ["imports", "exports", 13],
    ["imports", "balance", 10],
    ["exports", "balance", 10],
  ];
  test.each(seen)("flows and balance are told apart with %s", (deficiency) => {
    for (const [one, other, least] of apart) {
      const message = `${one} and ${other} look too alike (their distance in OKLab, times 100): choose one lighter, darker or of another hue`;
      expect(distance(palette[one], palette[other], deficiency), message).toBeGreaterThanOrEqual(least);
    }
  });

  test.each(["imports", "exports"] as const)("shades of %s begin with it and step evenly away", (flow) => {
    const shades = [1, 2, 3, 4, 5].map((rank) => palette[`${flow}-${rank}` as ColorRole]);
    expect(shades[0], `the first of shades("${flow}", […]) is the colour of ${flow}: change both`).toBe(palette[flow]);
    const ratios = shades.map((shade) => contrast(shade, palette.paper));
    expect(ratios, "each shade is nearer to the paper than the one before").toEqual([...ratios].sort((a, b) => b - a));
    shades.slice(1).forEach((shade, index) => {
      const message = `${flow}-${index + 1} and ${flow}-${index + 2} look too alike (their distance in OKLab, times 100)`;
      for (const deficiency of seen)
        expect(distance(shade, shades[index]!, deficiency), message).toBeGreaterThanOrEqual(4);
    });
  });
});

describe("colours in text", () => {
  test("a rank past the last shade shares it", () => {
    expect(shadeOf("imports", 0)).toBe("var(--imports-1)");
    expect(shadeOf("imports", 9)).toBe("var(--imports-5)");
  });

  test("roles become hex, and one that is none is an error", () => {
    expect(resolveColors('<path fill="var(--ink)"/>', palettes.light)).toBe('<path fill="#1A1D21"/>');
    expect(() => resolveColors('<path fill="var(--pink)"/>', palettes.light)).toThrow("--pink");
    expect(resolveColors("<text>var(--ink)</text>", palettes.light)).toContain("var(--ink)");
  });

  test.each([
    ["the system", false, 1],
    ["the system and for the choice", true, 2],
  ])("both palettes are in the styles, the dark one for %s", (_, isThemed, times) => {
    const styles = paletteStyles(isThemed);
    expect(styles.split(palettes.light.paper)).toHaveLength(2);
    expect(styles.split(palettes.dark.paper)).toHaveLength(1 + times);
    expect(styles.includes("data-theme")).toBe(isThemed);
  });
});
