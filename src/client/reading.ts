import { formatDigits, formatQuantity, formatSigned } from "../i18n/format.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Mark } from "./marks.ts";

/**
 * What a mark stands for, in words. All of it is in the figure already: the names and numbers in its table, whose cells
 * are named after their observations, and the labels in the reading itself (src/components/Reading.astro).
 */

/** Fills the reading with a mark's observation and whatever else the table holds of the same series and year. */
export function fill(reading: HTMLElement, mark: Mark): void {
  const figure = reading.closest("figure")!;
  const rows = [...reading.querySelectorAll<HTMLElement>("[data-measure]")];
  const cells = rows.map((row) => cellOf(figure.id, mark, row.dataset.measure!));
  const first = cells.find((cell) => cell)!;
  const table = first.closest("table")!;
  const name = first.parentElement!.querySelector("th")!.cloneNode(true) as Element;
  name.querySelector("sup")?.remove();
  part(reading, "of")?.replaceChildren(...table.caption!.firstElementChild!.cloneNode(true).childNodes);
  part(reading, "name")!.replaceChildren(...name.childNodes);
  part(reading, "year")!.textContent = mark.dataset.year!;
  rows.forEach((row, index) => fillRow(row, shownIn(cells[index]) ?? derived(row, first)));
  const isBelow = cells.some((cell) => cell?.textContent.includes("§"));
  reading.querySelector<HTMLElement>(".reading-flag")?.toggleAttribute("hidden", !isBelow);
}

/** The reading in one line, as the name of a mark. */
export function textOf(reading: HTMLElement): string {
  return [...reading.querySelectorAll<HTMLElement>("[data-part],[data-measure],.reading-flag")]
    .filter((one) => !one.hidden)
    .map((one) => one.innerText.replace(/\s+/g, " ").trim())
    .join(", ");
}

function part(reading: Element, name: string): Element | null {
  return reading.querySelector(`[data-part=${name}]`);
}

/** The cell of a mark's series and year; ids name the flow only in figures that have two. */
function cellOf(figure: string, { dataset }: Mark, measure: string): HTMLElement | null {
  const { series, flow, year } = dataset;
  const end = measure === "value" ? year! : `${year}--${measure}`;
  const byId = (...middle: string[]) => document.getElementById([figure, series, ...middle, end].join("--"));
  return (flow && byId(flow)) || byId();
}

/** A cell's published digits, or the sign that stands in their place. */
function shownIn(cell: HTMLElement | null | undefined): string | undefined {
  return cell?.dataset.value || cell?.textContent.trim().replace(/[()]/g, "");
}

/** The change on year stands at the cell where the source does not print it. */
function derived({ dataset }: HTMLElement, cell: HTMLElement): string | undefined {
  return dataset.measure === "change_on_year" ? cell.dataset.change : undefined;
}

function fillRow(row: HTMLElement, digits: string | undefined): void {
  row.hidden = digits === undefined;
  if (digits === undefined) return;
  for (const place of row.querySelectorAll<HTMLElement>("[data-scale]")) {
    place.textContent = written(digits, row.dataset.measure!, place.dataset);
  }
}

/** Published digits as the language writes them: HK$1,806.1 billion, 18,061 億元, +8.3%; a sign as it is. */
function written(digits: string, measure: string, { scale, locale }: DOMStringMap): string {
  if (!/\d/.test(digits)) return digits;
  if (measure === "value") {
    const decimals = digits.split(".")[1]?.length ?? 0;
    const dollars = Number(`${digits}e${scale === "billion" ? 9 : 6}`);
    return formatQuantity(dollars, { kind: "money", scale: scale as "billion" }, decimals, locale as Locale);
  }
  return `${measure === "change_on_year" ? formatSigned(digits) : formatDigits(digits)}%`;
}
