import { expect, test } from "vitest";
import { areNear, curvesOf, polyline } from "../../src/fonts/lighten/curves.ts";
import { faceName, faceOf, faces } from "../../src/fonts/faces.ts";
import { boxOf, readGlyphs } from "../../src/fonts/lighten/glyf.ts";
import { divisor, lighten, toleranceOf } from "../../src/fonts/lighten/lighten.ts";
import { readTables } from "../../src/fonts/sfnt.ts";
import { cut } from "../../src/fonts/subset.ts";

const text = "香港技貿易鬱齡龍繁體灣驗儀飛戀（，「Agm&@§068";
/** What half a unit each way adds to the tolerance, in the original's units. */
const rounding = divisor * Math.SQRT1_2 + 0.01;

for (const face of faces) {
  const most = toleranceOf(face) + rounding;

  test(`${faceName(face)}: outlines stay within the tolerance, in fewer points`, async () => {
    const font = await cut(face, text);
    const [old, light] = [font, lighten(font, face)].map((bytes) => readGlyphs(readTables(bytes)));
    const countOf = (glyphs: typeof old) => glyphs!.flatMap(({ contours }) => contours.flat()).length;
    expect(light!.length).toBe(old!.length);
    expect(countOf(light)).toBeLessThan(0.75 * countOf(old));
    old!.forEach(({ contours }, glyph) => {
      const lighter = light![glyph]!.contours.map((contour) =>
        contour.map(({ x, y, on }) => ({ x: divisor * x, y: divisor * y, on })),
      );
      expect(lighter.length).toBe(contours.length);
      contours.forEach((contour, index) => {
        const [outline, other] = [contour, lighter[index]!].map((points) => polyline(curvesOf(points), 12));
        expect(
          areNear(outline!, other!, most) && areNear(other!, outline!, most),
          `glyph ${glyph}, contour ${index}`,
        ).toBe(true);
      });
      if (contours.length === 0) return;
      const [before, after] = [contours, lighter].map((all) =>
        Object.values(boxOf(all.flatMap((contour) => polyline(curvesOf(contour), 12)))),
      );
      before!.forEach((edge, index) => expect(Math.abs(edge - after![index]!)).toBeLessThanOrEqual(most));
    });
  });
}

test("what a glyph moves the pen by, and the font's other measures, are a fourth", async () => {
  const sans = faceOf("sans", false);
  const font = await cut(sans, `${text}AVTo`);
  const [old, light] = [readTables(font), readTables(lighten(font, sans))];
  const count = old.get("hhea")!.readUInt16BE(34);
  for (let glyph = 0; glyph < count; glyph++) {
    expect(light.get("hmtx")!.readUInt16BE(4 * glyph)).toBe(
      Math.round(old.get("hmtx")!.readUInt16BE(4 * glyph) / divisor),
    );
  }
  expect(light.get("head")!.readUInt16BE(18)).toBe(old.get("head")!.readUInt16BE(18) / divisor);
  for (const at of [4, 6])
    expect(light.get("hhea")!.readInt16BE(at)).toBe(Math.round(old.get("hhea")!.readInt16BE(at) / divisor));
  expect([...light.keys()].sort()).toEqual(
    ["GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"].sort(),
  );
});

test("the outline of each glyph begins where the font says, as WOFF2 wants it", async () => {
  const bold = faceOf("serif", true);
  const tables = readTables(lighten(await cut(bold, text), bold));
  const count = tables.get("hhea")!.readUInt16BE(34);
  readGlyphs(tables).forEach(({ contours }, glyph) => {
    const at = glyph < count ? 4 * glyph + 2 : 2 * (count + glyph);
    expect(tables.get("hmtx")!.readInt16BE(at)).toBe(contours.length > 0 ? boxOf(contours.flat()).left : 0);
  });
});
