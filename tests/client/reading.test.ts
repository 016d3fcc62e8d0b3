import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { marksOf } from "../../src/client/marks.ts";
import { fill } from "../../src/client/reading.ts";
import { unitExponents } from "../../src/data/vocabulary.ts";
import { below, numberStyle } from "../../src/figures/reading.ts";
import { formatQuantity } from "../../src/i18n/format.ts";
import { locales } from "../../src/i18n/locales.ts";

interface Cells {
  readonly unit?: "HKD_billions" | "HKD_millions";
  readonly value?: string;
  /** What its cell carries besides. */
  readonly extra?: string;
  /** Its marks; one of an amount where they are left out. */
  readonly marks?: readonly string[];
  readonly years?: readonly string[];
}

/** What the reading of the first mark says, item by item, in a figure with one amount of 2012 and its share below 0.5%. */
function read({ unit = "HKD_millions", value = "54460", extra = "", marks = [""], years = [] }: Cells = {}): string[] {
  const numbers = (["value", "change_on_year", "share"] as const).map((measure) => {
    const places = locales.map((locale) => {
      const { pattern, power, sign } = numberStyle(measure, unit, locale);
      return `<b data-as="${pattern}" ${power ? `data-power="${power}"` : ""} ${sign ? `data-sign="${sign}"` : ""}></b>`;
    });
    return `<i data-number="${measure}" data-below="${below}">${places.join(" ")}</i>`;
  });
  const names = ["aerospace", "chemicals", "-imports", "-exports", "--share"].map(
    (name) => `<i data-name="${name}">${name.replace(/^-+/, "")}</i>`,
  );
  const drawn = marks.map(
    (mark, index) =>
      `<rect data-series="aerospace" data-year="${years[index] ?? 2012}" ${mark ? "" : `data-value="${value}"`} ${mark}/>`,
  );
  const { document } = new JSDOM(`<svg>${drawn.join("")}</svg><table><tr>
      <td id="table-2--aerospace--2012" data-value="${value}" ${extra}></td>
      <td id="table-2--aerospace--2012--share" data-value="">(§)</td></tr></table>
    <div data-figure="table-2" data-once="4"><p></p>${names.join("")}${numbers.join("")}
      <i data-number="on_year"><b data-as="$&%" data-sign="exceptZero"></b> on year</i></div>`).window;
  (globalThis as { document?: Document }).document = document;
  const reading = document.querySelector("div")!;
  const found = marksOf(document.querySelector("svg")!);
  fill(reading, found[0]!, found);
  return [...reading.firstElementChild!.children].map(({ textContent }) => textContent);
}

test.each([
  ["HKD_billions", "1806.1", "18,061 億元", "HK$1,806.1 billion"],
  ["HKD_billions", "-66.0", "−660 億元", "−HK$66.0 billion"],
  ["HKD_billions", "-0.4", "−4 億元", "−HK$0.4 billion"],
  ["HKD_millions", "11068", "110.68 億元", "HK$11.068 billion"],
  ["HKD_millions", "-5020", "−50.20 億元", "−HK$5.020 billion"],
] as const)("writes %s %s as each language does", (unit, value, ...written) => {
  expect(read({ unit, value })).toEqual(["2012", `aerospace ${written.join(" ")}`]);
  const decimals = (value.split(".")[1]?.length ?? 0) + 9 - unitExponents[unit];
  const dollars = Number(`${value}e${unitExponents[unit]}`);
  expect(locales.map((locale) => formatQuantity(dollars, { kind: "money" }, decimals, locale))).toEqual(written);
});

test("says in numbers what is printed as §", () => {
  const marks = ['data-measure="share" data-value=""'];
  expect(read({ marks })).toEqual(["2012", "aerospace <0.5% <0.5%"]);
});

test("says the change on year where the cell has it", () => {
  expect(read()[1]).not.toContain("on year");
  expect(read({ extra: 'data-change="8.0"' })[1]).toMatch(/billion \+8\.0% on year$/);
  expect(read({ extra: 'data-change="-8"' })[1]).toMatch(/ −8% on year$/);
  expect(read({ extra: 'data-change="0.0"' })[1]).toMatch(/ 0\.0% on year$/);
});

test("names what is told of both flows once", () => {
  const share = 'data-measure="share" data-value="3"';
  expect(read({ marks: [`data-flow="imports" ${share}`, `data-flow="exports" ${share}`] })).toEqual([
    "2012",
    "aerospace",
    "imports 3% 3%",
    "exports 3% 3%",
  ]);
});

test("names by its measure what is told of a series besides", () => {
  // Marks of another year make it a chart of years.
  const marks = ['data-value="100"', 'data-measure="share" data-value="3"', 'data-measure="share" data-value="4"'];
  expect(read({ marks, years: ["2012", "2012", "2011"] }).slice(2)).toEqual(["share 3% 3%"]);
});
