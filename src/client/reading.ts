import type { Mark } from "./marks.ts";

/**
 * What a mark stands for, in words, and where they stand. All of it is in the figure already: the names and numbers in its
 * table, whose cells are named after their observations, and in the reading itself the labels, and how each number is
 * written (src/components/Reading.astro).
 */

/**
 * Fills the reading with a mark's observation and whatever else the table holds of the same series and year; under it, what the
 * chart shows of that year besides.
 */
export function fill(reading: HTMLElement, mark: Mark, peers: readonly Mark[] = []): void {
  const { year } = mark.dataset;
  const rows = [...reading.querySelectorAll<HTMLElement>("[data-end]")];
  const cells = rows.map(({ dataset }) => cellOf(mark, dataset.end!));
  const first = cells.find((cell) => cell)!;
  copy(first.closest("table")!.querySelector("caption span")!, reading.querySelector(".of"));
  copy(first.parentElement!.firstElementChild!, reading.querySelector(".name"));
  reading.querySelector(".year")!.textContent = year!;
  for (const [index, row] of rows.entries()) {
    const cell = cells[index];
    // The change on year stands at the cell where the source does not print it.
    const digits = cell ? digitsIn(cell) : first.dataset[row.dataset.other!];
    row.hidden = digits === undefined;
    for (const place of row.querySelectorAll("dd")) place.textContent = written(digits, place.dataset);
  }
  const others = peers.flatMap((peer) => {
    const end = endOf(peer);
    const cell = cellOf(peer, end);
    const named = cellOf(peer, "") ?? cell;
    const row = rows.find(({ dataset }) => dataset.end === end);
    return named && row ? [rowOf(named, peer.dataset.value || digitsIn(cell ?? named), row)] : [];
  });
  reading.querySelector(".others")?.replaceChildren(...others);
  const flag = reading.querySelector<HTMLElement>(".flag");
  if (flag) flag.hidden = !reading.querySelector("dl")!.textContent.includes("§");
}

/** From a chart to its reading, and from the reading to the edge of the window, in CSS pixels. */
const gap = 4;
const margin = 8;

/**
 * Sets a reading over the chart, at its right end, where it covers no mark; it lies in the page and moves with it. Where the
 * chart's top is out of the window, the reading stands at the window's end that is farther from the mark.
 */
export function place(reading: HTMLElement, mark: Element): void {
  const { top, right } = mark.closest("svg")!.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = reading;
  const { clientWidth, clientHeight } = document.documentElement;
  const over = top - gap - offsetHeight;
  const isLow = mark.getBoundingClientRect().top > clientHeight / 2;
  const end = isLow ? margin : clientHeight - margin - offsetHeight;
  style.left = `${Math.max(margin, Math.min(right, clientWidth - margin) - offsetWidth) + scrollX}px`;
  style.top = `${(over < margin ? end : over) + scrollY}px`;
}

/** The end of the id of a mark's own cell. */
const endOf = ({ dataset: { measure } }: Mark) => (measure && measure !== "value" ? `--${measure}` : "");

/** The cell that holds a mark's observation, or another measure of it. */
function cellOf(mark: Mark, measure: string): HTMLElement | null {
  const { series, flow, year } = mark.dataset;
  const start = `#${mark.closest("figure")!.id}--${series}--`;
  const end = year! + measure;
  return document.querySelector(`${start + end},${start}${flow}--${end}`);
}

/** A cell's digits, or the sign that stands for them. */
const digitsIn = ({ dataset, textContent }: HTMLElement) => dataset.value || textContent.replace(/[\s()]/g, "");

/** A series and its number, written as the row of its measure writes it. */
function rowOf(cell: HTMLElement, digits: string | undefined, row: HTMLElement): Node {
  const own = row.cloneNode(true) as HTMLElement;
  own.hidden = false;
  own.removeAttribute("data-end");
  copy(cell.parentElement!.firstElementChild!, own.querySelector("dt"));
  for (const place of own.querySelectorAll("dd")) place.textContent = written(digits, place.dataset);
  return own;
}

/** Copies a heading, but for the marks of its note. */
function copy(heading: Element, place: Element | null): void {
  place?.replaceChildren(...heading.cloneNode(true).childNodes);
  for (const mark of place?.querySelectorAll("sup") ?? []) mark.remove();
}

/** Published digits as a language writes them: HK$1,806.1 billion, 18,061 億元, +8.3%; a sign that stands for them as it is. */
function written(digits = "", { as, power = "0", sign }: DOMStringMap): string {
  if (!/\d/.test(digits)) return digits;
  const minimumFractionDigits = Math.max(0, (digits.split(".")[1] ?? "").length - Number(power));
  const options = { minimumFractionDigits, signDisplay: sign as "auto" };
  return Number(`${digits}e${power}`)
    .toLocaleString("en", options)
    .replace("-", "−")
    .replace(/[\d.,]+/, as!);
}
