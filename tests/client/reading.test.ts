import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { fill } from "../../src/client/reading.ts";
import type { Mark } from "../../src/client/marks.ts";

const measures = ["value", "change_on_year", "share"];

/** A figure with one published number of 2012, its share below 0.5 %, and what a script fills. */
function figure(scale: "billion" | "million", value: string, extra = "", mark = 'data-flow="imports"') {
  const { document } = new JSDOM(`<figure id="table-2">
    <svg><rect data-series="aerospace" data-year="2012" ${mark}/></svg>
    <table><caption><span>Imports</span></caption><tr><th>Aerospace<sup>(1)</sup></th>
      <td id="table-2--aerospace--2012" data-value="${value}" ${extra}></td></tr>
      <tr><th>Share</th><td id="table-2--aerospace--2012--share" data-value="">(§)</td></tr></table>
    <div class="reading"><p data-part="name"></p><p data-part="year"></p>
      ${measures
        .map(
          (measure) =>
            `<p data-measure="${measure}"><b data-locale="zh-hant" data-scale="${scale}"></b><b data-locale="en" data-scale="${scale}"></b></p>`,
        )
        .join("")}<p class="reading-flag"></p></div></figure>`).window;
  (globalThis as { document?: Document }).document = document;
  const reading = document.querySelector<HTMLElement>(".reading")!;
  fill(reading, document.querySelector<SVGRectElement>("rect") as Mark);
  const row = (measure: string) => reading.querySelector<HTMLElement>(`[data-measure=${measure}]`)!;
  const texts = (measure: string) => [...row(measure).children].map(({ textContent }) => textContent);
  return { reading, row, texts };
}

test("takes the name from the row, without the mark of a note", () => {
  const { reading } = figure("million", "54460");
  expect(reading.querySelector("[data-part=name]")!.textContent).toBe("Aerospace");
  expect(reading.querySelector("[data-part=year]")!.textContent).toBe("2012");
});

test.each([
  ["billion", "1806.1", "18,061 億元", "HK$1,806.1 billion"],
  ["billion", "-66.0", "−660 億元", "−HK$66.0 billion"],
  ["million", "11068", "110.68 億元", "HK$11,068 million"],
] as const)("writes %s %s as each language does", (scale, value, chinese, english) => {
  expect(figure(scale, value).texts("value")).toEqual([chinese, english]);
});

test("shows a flag for what is below the limit, and only then", () => {
  const { reading, texts } = figure("million", "54460");
  expect(texts("share")).toEqual(["§", "§"]);
  expect(reading.querySelector<HTMLElement>(".reading-flag")!.hidden).toBe(false);
});

test("shows the change on year where the cell has it, and no row where it has none", () => {
  expect(figure("million", "54460").row("change_on_year").hidden).toBe(true);
  const { row, texts } = figure("million", "54460", 'data-change="8.6"');
  expect(row("change_on_year").hidden).toBe(false);
  expect(texts("change_on_year")[1]).toBe("+8.6%");
});
