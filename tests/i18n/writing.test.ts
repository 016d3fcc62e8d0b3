import { expect, test } from "vitest";
import { pagesIn } from "../../src/i18n/writing.ts";

test.each([
  ["FB1–FB14", "pp.\u00a0FB1–FB14"],
  ["FB1, FB3", "pp.\u00a0FB1, FB3"],
  ["FB1", "p.\u00a0FB1"],
])("%s: %s", (pages, written) => expect(pagesIn(pages)).toBe(written));
