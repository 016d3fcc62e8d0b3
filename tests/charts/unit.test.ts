import { describe, expect, test } from "vitest";
import { rangeText } from "../../src/charts/time-axis.ts";
import { moneyUnit, percentUnit } from "../../src/charts/unit.ts";
import { numberValue, type Observation } from "../../src/data/observation.ts";
import type { Unit } from "../../src/data/vocabulary.ts";
import { type Languages, everyLocale } from "../../src/i18n/locales.ts";

const observation = (digits: string) => ({ value: numberValue(digits) }) as unknown as Observation;

const en: Languages = ["en"];
const zh: Languages = ["zh-hant"];
const both: Languages = ["zh-hant", "en"];

describe("moneyUnit", () => {
  test.each<[Unit, "billion" | "million", Languages, string, string]>([
    ["HKD_billions", "billion", en, "1013.7", "1,013.7"],
    ["HKD_billions", "billion", zh, "1013.7", "10,137"],
    ["HKD_billions", "billion", both, "409.0", "409.0"],
    ["HKD_billions", "billion", zh, "-66.0", "−660"],
    ["HKD_millions", "billion", en, "1261023", "1,261.0"],
    ["HKD_millions", "billion", zh, "1261023", "12,610"],
    ["HKD_millions", "billion", en, "4113", "4.1"],
    ["HKD_millions", "million", en, "-8633", "−8,633"],
    ["HKD_millions", "million", zh, "11068", "110.68"],
    ["HKD_millions", "million", both, "11068", "11,068"],
  ])("%s as %s in %j: %s is %s", (published, scale, languages, digits, text) => {
    expect(moneyUnit({ languages }, published, scale).label(observation(digits))).toBe(text);
  });

  test.each<[Unit, "billion" | "million", Languages, number, string]>([
    ["HKD_billions", "billion", zh, 500, "5,000"],
    ["HKD_billions", "billion", en, 0, "0"],
    ["HKD_millions", "million", zh, -5000, "−50"],
    ["HKD_millions", "million", en, -5000, "−5,000"],
  ])("a tick of %s as %s in %j: %d is %s", (published, scale, languages, value, text) => {
    expect(moneyUnit({ languages }, published, scale).tick(value)).toBe(text);
  });

  test("names 億港元 in Chinese alone; beside English, the source's unit and how much one is", () => {
    expect(moneyUnit({ languages: zh }, "HKD_billions", "billion").caption["zh-hant"]).toBe("億港元");
    expect(moneyUnit({ languages: zh }, "HKD_millions", "million").caption["zh-hant"]).toBe("億港元");
    expect(moneyUnit({ languages: both }, "HKD_billions", "billion").caption).toEqual({
      en: "HK$ billion",
      "zh-hant": "十億港元（1.0 即 10 億港元）",
    });
    expect(moneyUnit({ languages: both }, "HKD_millions", "million").caption["zh-hant"]).toBe(
      "百萬港元（100 即 1 億港元）",
    );
  });

  test("is no unit of percentages", () =>
    expect(() => moneyUnit({ languages: en }, "percent", "billion")).toThrow("percentage"));
});

describe("percentUnit", () => {
  const caption = everyLocale(() => "%");
  const below = { value: { kind: "below", limit: 0.5 }, status: "lt_0.5" } as unknown as Observation;

  test("writes shares as published, § as itself", () => {
    const unit = percentUnit(caption);
    expect([unit.label(observation("0.20")), unit.label(below), unit.tick(20)]).toEqual(["0.20%", "§", "20%"]);
  });

  test("writes changes with their sign", () => {
    const unit = percentUnit(caption, { signed: true, bare: true });
    expect(["6.8", "-20.8"].map((digits) => unit.label(observation(digits)))).toEqual(["+6.8", "−20.8"]);
  });
});

describe("rangeText", () => {
  test.each([
    [2003, 2006, "2003–06"],
    [1998, 2001, "1998–2001"],
    [2005, 2005, "2005"],
  ])("%d to %d is %s", (from, to, text) => expect(rangeText({ from, to })).toBe(text));
});
