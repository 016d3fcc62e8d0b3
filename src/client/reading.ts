import { type Mark, readTogether } from "./marks.ts";

/**
 * What a mark stands for, in words, and where they stand: names, and how each number is written, in the reading itself
 * (src/components/Reading.astro); numbers in the marks; signs in their place, and what is not drawn, in the table, whose cells are
 * named after their observations.
 */

/** Fills the reading with a mark’s year, and the name and number of all that its chart shows of it. */
export function fill(reading: HTMLElement, mark: Mark, marks: readonly Mark[] = [mark]): void {
  const { series, flow, year } = mark.dataset;
  const part = (kind: string, of: string) =>
    reading.querySelector(`[data-${kind}="${of}"]`)!.cloneNode(true) as HTMLElement;
  const number = (measure: string, digits?: string) => {
    const element = part("number", measure);
    for (const place of element.querySelectorAll("b")) {
      if (unit && measure === "value") place.dataset.as = "$&";
      place.textContent = (digits === "§" && element.dataset.below) || written(digits, place.dataset);
    }
    return element;
  };
  const cell = (of: Mark, measure: string) => cellOf(of, of.dataset.figure ?? reading.dataset.figure!, measure);
  const together = readTogether(marks, mark);
  const hasFlows = marks.some(({ dataset }) => dataset.flow !== flow);
  const isLong = together.length >= Number(reading.dataset.once) && measureOf(mark) === "value";
  const unit = isLong && reading.dataset.unit;
  const items = together.map((peer, index) => {
    const measure = measureOf(peer);
    const isFurther = together.slice(0, index).some(({ dataset }) => dataset.series === peer.dataset.series);
    const name = hasFlows ? `-${peer.dataset.flow}` : isFurther ? `--${measure}` : peer.dataset.series!;
    const entry = item(part("name", name), number(measure, peer.dataset.value || signIn(cell(peer, measure))));
    if (peer !== mark) entry.className = "peer";
    else if (measure === "value" && !unit) {
      // The change on year stands at the cell where the source does not print it.
      const change = cell(mark, measure)?.dataset.change ?? cell(mark, "change_on_year")?.dataset.value;
      if (change) entry.append(" ", number("on_year", change));
    }
    return entry;
  });
  if (hasFlows) items.unshift(item(part("name", series!)));
  const ownYear = document.createElement("b");
  ownYear.className = "strong";
  ownYear.textContent = year!;
  reading.firstElementChild!.replaceChildren(unit ? item(ownYear, unit) : ownYear, ...items);
}

/** From a chart to its reading, and from the reading to the edge of the window, in CSS pixels. */
const gap = 2;
const margin = 8;

/**
 * Sets a reading over the drawing, where there is room for two lines, a longer one under it; it lies in the page and moves with
 * it. Where that is out of the window, it stands over the drawing all the same, or else at the end of the window that is farther
 * from the mark.
 */
export function place(reading: HTMLElement, mark: Element): void {
  const chart = mark.closest("svg")!;
  const { left, top, bottom, width } = chart.getBoundingClientRect();
  const { style } = reading;
  const { clientWidth, clientHeight } = document.documentElement;
  const start = Math.max(0, left - margin);
  style.left = `${start + scrollX}px`;
  style.width = `${Math.min(left + width + margin, clientWidth) - start}px`;
  const { offsetHeight } = reading;
  const room = top - chart.closest(".chart-box")!.getBoundingClientRect().top;
  const [over, under, last] = [top - gap - offsetHeight, bottom + gap, clientHeight - gap - offsetHeight];
  const end = mark.getBoundingClientRect().bottom > last ? gap : last;
  const isOver = over >= 0 && (room > offsetHeight || under > last);
  style.top = `${(isOver ? over : under <= last ? under : end) + scrollY}px`;
}

const measureOf = ({ dataset }: Mark) => dataset.measure ?? "value";

/** The cell that holds a mark's observation, or another measure of it, where the page has its table. */
function cellOf({ dataset: { series, flow, year } }: Mark, figure: string, measure: string): HTMLElement | null {
  const start = `#${figure}--${series}--`;
  const end = measure === "value" ? year! : `${year}--${measure}`;
  return document.querySelector(`${start + end},${start}${flow}--${end}`);
}

/** The sign in a cell that stands for a number. */
const signIn = (cell: HTMLElement | null) => cell?.textContent.replace(/[\s()]/g, "");

function item(...parts: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement("span");
  element.append(...parts.flatMap((part) => [part, " "]).slice(0, -1));
  return element;
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
