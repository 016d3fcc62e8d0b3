import { describe, expect, test } from "vitest";
import { rangeText } from "../../src/charts/time-axis.ts";
import { moneyUnit, percentUnit } from "../../src/charts/unit.ts";
import { type FigureId, numberValue, type Observation } from "../../src/data/observation.ts";
import { type Languages, everyLocale } from "../../src/i18n/locales.ts";

const observation = (digits: string) => ({ value: numberValue(digits) }) as unknown as Observation;

const en: Languages = ["en"];
const zh: Languages = ["zh-hant"];
const both: Languages = ["zh-hant", "en"];

describe("moneyUnit", () => {
  test.each<[FigureId, Languages, string, string, string]>([
    ["table-1", en, "1013.7", "1,013.7", "1,013.7"],
    ["table-1", zh, "1013.7", "10,137", "10,137"],
    ["table-1", both, "409.0", "409.0", "409.0"],
    ["table-1", zh, "-66.0", "−660", "−660"],
    ["table-2", en, "1261023", "1,261.0", "1,261.023"],
    ["table-2", zh, "1261023", "12,610", "12,610.23"],
    ["table-3", en, "4113", "4.1", "4.113"],
    ["table-4", en, "-8633", "−8.633", "−8.633"],
    ["table-4", zh, "11068", "110.68", "110.68"],
    ["table-4", both, "11068", "11.068", "11.068"],
  ])("%s in %j: %s is %s in a chart and %s in a table", (figure, languages, digits, drawn, exact) => {
    expect(moneyUnit({ languages }, figure).label(observation(digits))).toBe(drawn);
    expect(moneyUnit({ languages }, figure, { isExact: true }).label(observation(digits))).toBe(exact);
  });

  test.each<[FigureId, Languages, number, string]>([
    ["table-1", zh, 500, "5,000"],
    ["table-1", en, 0, "0"],
    ["table-4", zh, -5000, "−50"],
    ["table-4", en, -5000, "−5"],
  ])("a tick of %s in %j: %d is %s", (figure, languages, value, text) => {
    expect(moneyUnit({ languages }, figure).tick(value)).toBe(text);
  });

  test("names 億港元 in Chinese alone; beside English, the unit of both and how much one is", () => {
    expect(moneyUnit({ languages: zh }, "table-1").caption["zh-hant"]).toBe("億港元");
    expect(moneyUnit({ languages: zh }, "table-4").caption["zh-hant"]).toBe("億港元");
    expect(moneyUnit({ languages: both }, "table-4").caption).toEqual({
      en: "HK$ billion",
      "zh-hant": "十億港元（1.0 即 10 億港元）",
    });
  });

  test("is no unit of percentages", () =>
    expect(() => moneyUnit({ languages: en }, "chart-1")).toThrow("no amounts of money"));
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
