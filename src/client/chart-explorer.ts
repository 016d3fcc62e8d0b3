import { type Mark, markAfter, markNear, marksOf } from "./marks.ts";
import { place } from "./place.ts";
import { fill, textOf } from "./reading.ts";

/**
 * `<chart-explorer>`: shows the observation of a mark that is pointed at, tapped or reached by keyboard. The charts in
 * it are finished images; while one is explored by keyboard it is an application whose marks have names, and one mark
 * at a time has the focus. Pointer and finger change nothing but the reading.
 */
class ChartExplorer extends HTMLElement {
  #reading: HTMLElement | undefined;
  /** The mark whose reading is shown. */
  #shown: Mark | undefined;
  /** The mark that has the focus. */
  #focused: Mark | undefined;
  #isLeaving = false;

  connectedCallback(): void {
    const reading = this.querySelector<HTMLElement>(".reading");
    if (!reading || !("popover" in reading)) return;
    reading.popover = "manual";
    reading.hidden = false;
    this.#reading = reading;
    for (const chart of this.querySelectorAll<SVGElement>("svg.chart")) chart.tabIndex = 0;
    this.addEventListener("pointermove", (event) => event.pointerType !== "touch" && this.#point(event));
    this.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && this.#show(this.#focused));
    this.addEventListener("focusin", (event) => this.#enter(event.target as Element));
    this.addEventListener("focusout", (event) => this.#leave(event.relatedTarget));
    this.addEventListener("keydown", (event) => this.#press(event));
    document.addEventListener("click", (event) => this.#tap(event));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#show(undefined));
    addEventListener("scroll", () => this.#shown && place(reading, this.#shown), { passive: true, capture: true });
  }

  /** A pointer that moves shows the mark it comes near; on its way to the reading it may leave the mark. */
  #point({ target, clientX, clientY }: PointerEvent): void {
    if (this.#reading!.contains(target as Node)) return;
    const mark = markNear(clientX, clientY, this);
    if (mark) this.#show(mark);
  }

  /** A tap shows the mark it comes near; a tap elsewhere hides the reading. */
  #tap({ target, clientX, clientY }: MouseEvent): void {
    if (this.#reading!.contains(target as Node)) return;
    this.#show(this.contains(target as Node) ? markNear(clientX, clientY, this) : undefined);
  }

  #show(mark: Mark | undefined): void {
    if (mark === this.#shown) return;
    this.#shown?.classList.remove("shown");
    this.#shown = mark;
    this.#reading!.togglePopover(Boolean(mark));
    if (!mark) return;
    mark.classList.add("shown");
    fill(this.#reading!, mark);
    place(this.#reading!, mark);
  }

  /** The chart was reached by keyboard, from outside: the focus goes on to the mark shown last, or the first. */
  #enter(chart: Element): void {
    if (this.#isLeaving || !chart.matches("svg.chart:focus-visible")) return;
    const marks = marksOf(chart);
    const mark = marks.find((one) => one === this.#shown) ?? marks[0];
    if (mark) this.#focus(mark);
  }

  #focus(mark: Mark): void {
    const chart = mark.closest<SVGElement>("svg.chart")!;
    this.#blur();
    this.#focused = mark;
    chart.setAttribute("role", "application");
    chart.tabIndex = -1;
    this.#show(mark);
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", textOf(this.#reading!));
    mark.tabIndex = 0;
    mark.focus();
  }

  /** The mark is a shape of an image again, the image one tab stop. */
  #blur(): void {
    const mark = this.#focused;
    const chart = mark?.closest<SVGElement>("svg.chart");
    this.#focused = undefined;
    for (const name of ["role", "aria-label", "tabindex"]) mark?.removeAttribute(name);
    chart?.setAttribute("role", "img");
    if (chart) chart.tabIndex = 0;
  }

  #leave(next: EventTarget | null): void {
    if (!this.#focused || (next instanceof Element && marksOf(this).includes(next as Mark))) return;
    this.#blur();
    this.#show(undefined);
  }

  #press(event: KeyboardEvent): void {
    const chart = (event.target as Element).closest<SVGElement>("svg.chart");
    if (!chart || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") this.#escape(chart);
    const marks = marksOf(chart);
    const next = this.#focused ? markAfter(marks, this.#focused, event.key) : this.#start(marks, event.key);
    if (!next) return;
    event.preventDefault();
    this.#focus(next);
  }

  /** From the chart itself, any arrow (or Enter) leads to the mark shown, or the first. */
  #start(marks: readonly Mark[], key: string): Mark | undefined {
    return /^Arrow|^Enter$/.test(key) ? (marks.find((one) => one === this.#shown) ?? marks[0]) : undefined;
  }

  /** Back to the chart, which keeps the focus: the next tab leads on. */
  #escape(chart: SVGElement): void {
    const explored = this.#focused;
    this.#blur();
    this.#show(undefined);
    this.#isLeaving = true;
    if (explored) chart.focus();
    this.#isLeaving = false;
  }
}

customElements.define("chart-explorer", ChartExplorer);
