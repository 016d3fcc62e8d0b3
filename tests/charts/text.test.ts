import { describe, expect, test } from "vitest";
import { measure, measureLine, phrase, wrap } from "../../src/charts/text.ts";
import { everyLocale, sourceLocales, withFallback } from "../../src/i18n/locales.ts";

test.each([
  ["0", 0.555, 0.59],
  ["i", 0.275, 0.304],
  ["W", 0.878, 0.915],
  ["–", 0.536, 0.544],
  ["港", 1, 1],
  ["港 0i", 2.054, 2.121],
])("%s is as wide as in our font, regular and bold", (text, regular, bold) => {
  expect(measure(text, 1)).toBeCloseTo(regular, 3);
  expect(measure(text, 1, true)).toBeCloseTo(bold, 3);
});

describe("wrap", () => {
  test.each([
    ["breaks English at spaces", "Office machines and computers", 110, ["Office machines", "and computers"]],
    ["leaves what fits", "Aerospace", 110, ["Aerospace"]],
    ["never breaks a word", "Telecommunications", 20, ["Telecommunications"]],
    ["breaks Chinese anywhere", "電訊及音響設備", 53, ["電訊及音", "響設備"]],
    ["keeps punctuation with what it closes", "商標、設計", 27, ["商", "標、", "設計"]],
    ["keeps an opening bracket with what it opens", "技術「服務」", 40, ["技術", "「服", "務」"]],
    ["keeps numbers whole", "比例放大 10 倍", 60, ["比例放大", "10 倍"]],
    ["keeps a number with its unit", "技術輸入，2011 年", 105, ["技術輸入，", "2011 年"]],
    ["makes nothing of nothing", "", 10, []],
  ])("%s", (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines));
});

describe("phrase", () => {
  const japan = withFallback({ en: "Japan", "zh-hant": "日本" }, sourceLocales);
  const text = (lines: ReturnType<typeof phrase>) => lines.map((line) => line.map((run) => run.text).join("+"));

  test.each([
    ["one language", ["en"] as const, Infinity, ["Japan"]],
    ["both on a line", ["zh-hant", "en"] as const, 90, ["日本+Japan"]],
    ["both on lines of their own", ["zh-hant", "en"] as const, 50, ["日本", "Japan"]],
  ])("%s", (_, languages, width, lines) => expect(text(phrase({ languages }, japan, { width }))).toEqual(lines));

  test("names the language of each run where both are shown", () => {
    expect(phrase({ languages: ["zh-hant", "en"] }, japan)[0]!.map(({ lang }) => lang)).toEqual(["zh-hant", "en"]);
    expect(phrase({ languages: ["en"] }, japan)[0]![0]!.lang).toBeUndefined();
  });

  test("says once what both languages write alike", () => {
    expect(
      text(
        phrase(
          { languages: ["zh-hant", "en"] },
          everyLocale(() => "2011"),
        ),
      ),
    ).toEqual(["2011"]);
  });

  test("measures runs with a space between", () => {
    const [line] = phrase({ languages: ["zh-hant", "en"] }, japan);
    expect(measureLine(line!)).toBeCloseTo(measure("日本 Japan"), 6);
  });
});
