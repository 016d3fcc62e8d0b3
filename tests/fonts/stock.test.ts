import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { faceOf } from "../../src/fonts/faces.ts";
import { sourceFont } from "../../src/fonts/sources.ts";
import { cutFont, expectCharacters } from "../../src/fonts/stock.ts";

const face = faceOf("serif", false);
const options = { targetFormat: "truetype", noHinting: true, keepFeatures: ["ccmp", "kern", "liga", "locl"] } as const;

test("what is cut from a stock is the same as cut from the whole face, whatever was asked before", async () => {
  expectCharacters(face, "The quick brown fox 港口");
  for (const text of ["AVTo", "香港", "“office” flow", "香港 AV", "高科技產品：1 234"]) {
    const direct = await subsetFont(sourceFont(face).bytes, text, options);
    expect((await cutFont(face, text, options)).equals(direct), text).toBe(true);
  }
});
