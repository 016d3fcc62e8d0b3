import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { fill } from "../../src/client/reading.ts";
import type { Mark } from "../../src/client/marks.ts";
import { type Measure, unitExponents } from "../../src/data/vocabulary.ts";
import { numberStyle } from "../../src/figures/reading.ts";
import { formatQuantity } from "../../src/i18n/format.ts";
import { locales } from "../../src/i18n/locales.ts";

const measures = ["value", "change_on_year", "share"] as const;

/** A figure with one published number of 2012, its share below 0.5 %, and what a script fills. */
function figure(unit: "HKD_billions" | "HKD_millions", value: string, extra = "", mark = 'data-flow="imports"') {
  const row = (measure: Measure) => {
    const places = locales.map((locale) => {
      const { pattern, power, sign } = numberStyle(measure, unit, locale);
      return `<dd data-as="${pattern}" ${power ? `data-power="${power}"` : ""} ${sign ? `data-sign="${sign}"` : ""}></dd>`;
    });
    const end = measure === "value" ? "" : `--${measure}`;
    return `<div data-end="${end}" ${measure === "change_on_year" ? 'data-other="change"' : ""}>${places.join("")}</div>`;
  };
  const { document } = new JSDOM(`<figure id="table-2">
    <svg><rect data-series="aerospace" data-year="2012" ${mark}/></svg>
    <table><caption><span>Imports</span></caption><tr><th>Aerospace<sup>(1)</sup></th>
      <td id="table-2--aerospace--2012" data-value="${value}" ${extra}></td></tr>
      <tr><th>Share</th><td id="table-2--aerospace--2012--share" data-value="">(§)</td></tr></table>
    <div class="reading"><p class="of"></p><p><i class="name"></i><i class="year"></i></p>
      <dl>${measures.map(row).join("")}</dl><p class="flag"></p></div></figure>`).window;
  (globalThis as { document?: Document }).document = document;
  const reading = document.querySelector<HTMLElement>(".reading")!;
  fill(reading, document.querySelector<SVGRectElement>("rect") as Mark);
  const rowOf = (measure: Measure) =>
    reading.querySelectorAll<HTMLElement>("[data-end]")[measures.indexOf(measure as "value")]!;
  const texts = (measure: Measure) => [...rowOf(measure).children].map(({ textContent }) => textContent);
  return { reading, rowOf, texts };
}

test("takes the name from the row, without the mark of a note, and what it is of from the caption", () => {
  const { reading } = figure("HKD_millions", "54460");
  const text = (name: string) => reading.querySelector(`.${name}`)!.textContent;
  expect([text("of"), text("name"), text("year")]).toEqual(["Imports", "Aerospace", "2012"]);
});

test.each([
  ["HKD_billions", "1806.1", "18,061 億元", "HK$1,806.1 billion"],
  ["HKD_billions", "-66.0", "−660 億元", "−HK$66.0 billion"],
  ["HKD_billions", "-0.4", "−4 億元", "−HK$0.4 billion"],
  ["HKD_millions", "11068", "110.68 億元", "HK$11.068 billion"],
  ["HKD_millions", "-5020", "−50.20 億元", "−HK$5.020 billion"],
] as const)("writes %s %s as each language does", (unit, value, ...written) => {
  expect(figure(unit, value).texts("value")).toEqual(written);
  const decimals = (value.split(".")[1]?.length ?? 0) + 9 - unitExponents[unit];
  const dollars = Number(`${value}e${unitExponents[unit]}`);
  expect(locales.map((locale) => formatQuantity(dollars, { kind: "money" }, decimals, locale))).toEqual(written);
});

test("shows a flag for what is below the limit, and only then", () => {
  const { reading, texts } = figure("HKD_millions", "54460");
  expect(texts("share")).toEqual(["§", "§"]);
  expect(reading.querySelector<HTMLElement>(".flag")!.hidden).toBe(false);
});

test("shows the change on year where the cell has it, and no row where it has none", () => {
  expect(figure("HKD_millions", "54460").rowOf("change_on_year").hidden).toBe(true);
  const { rowOf, texts } = figure("HKD_millions", "54460", 'data-change="8.0"');
  expect(rowOf("change_on_year").hidden).toBe(false);
  expect(texts("change_on_year")[1]).toBe("+8.0%");
  expect(figure("HKD_millions", "1", 'data-change="-8"').texts("change_on_year")[1]).toBe("−8%");
  expect(figure("HKD_millions", "1", 'data-change="0.0"').texts("change_on_year")[1]).toBe("0.0%");
});
