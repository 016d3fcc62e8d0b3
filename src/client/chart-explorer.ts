import { type Mark, markAfter, markNear, marksOf } from "./marks.ts";
import { fill, place } from "./reading.ts";

/**
 * `<chart-explorer>`: shows the observation of a mark that is pointed at, tapped or reached by keyboard, and all others of its
 * year. The charts in it are finished images; while one is explored by keyboard it is an application whose marks have names, and
 * one mark at a time has the focus. Pointer and finger change nothing but the reading.
 */
customElements.define(
  "chart-explorer",
  class extends HTMLElement {
    #reading!: HTMLElement;
    /** The mark whose reading is shown. */
    #shown: Mark | undefined;
    /** The mark that has the focus. */
    #focused: Mark | undefined;

    connectedCallback(): void {
      this.#reading = this.querySelector(".reading")!;
      if (!("popover" in this.#reading)) return;
      this.#adopt();
      this.addEventListener("drawn", () => this.#adopt());
      this.addEventListener("focusin", (event) => this.#enter(chartOf(event), event));
      this.addEventListener("focusout", (event) => this.#leave(chartOf(event), event));
      this.onkeydown = (event) => this.#press(chartOf(event), event);
      this.onpointermove = (event) => isMouse(event) && this.#show(this.#near(event) ?? this.#shown);
      this.onpointerleave = (event) => isMouse(event) && this.#show(this.#focused);
      addEventListener("click", (event) => this.#show(this.#near(event)));
      addEventListener("keydown", ({ key }) => key === "Escape" && this.#show());
    }

    /** Makes every chart a tab stop: those of the page, and those that are drawn later. */
    #adopt(): void {
      this.#show();
      for (const chart of this.querySelectorAll("svg")) chart.tabIndex = 0;
    }

    #show(mark?: Mark): void {
      if (mark === this.#shown) return;
      this.#shown?.classList.remove("shown");
      this.#shown = mark;
      this.#reading.togglePopover(!!mark);
      if (!mark) return;
      mark.classList.add("shown");
      fill(this.#reading, mark, marksOf(mark.closest("svg")!));
      place(this.#reading, mark);
    }

    /** The mark that a pointer is near; on its way to the reading, and over it, the one that is shown. */
    #near({ target, clientX, clientY }: MouseEvent): Mark | undefined {
      return this.#reading.contains(target as Node) ? this.#shown : markNear(clientX, clientY, marksOf(this));
    }

    /** The chart was reached by keyboard, from outside: the focus goes on to a mark, and that has a name. */
    #enter(chart: SVGElement | null, { target, relatedTarget }: FocusEvent): void {
      if (!chart) return;
      if (target !== chart) {
        const mark = target as Mark;
        this.#explore(chart, mark);
        mark.role = "img";
        const own = this.#reading.querySelectorAll<HTMLElement>("p:first-child > :not(.peer)");
        mark.ariaLabel = [...own].map(({ innerText }) => innerText).join(", ");
      } else if (chart.matches(":focus-visible") && !chart.contains(relatedTarget as Node)) focus(this.#start(chart));
    }

    /** The mark is a shape of an image again, the image one tab stop. */
    #leave(chart: SVGElement | null, { target }: FocusEvent): void {
      if (!chart || target === chart) return;
      this.#explore(chart);
      const mark = target as Mark;
      mark.role = mark.ariaLabel = null;
      mark.removeAttribute("tabindex");
    }

    #explore(chart: SVGElement, mark?: Mark): void {
      chart.role = mark ? "application" : "img";
      chart.tabIndex = mark ? -1 : 0;
      this.#show((this.#focused = mark));
    }

    /** Escape leads back to the chart, which keeps the focus: the next tab leads on. */
    #press(chart: SVGElement | null, event: KeyboardEvent): void {
      const { target, key } = event;
      if (!chart || event.altKey || event.ctrlKey || event.metaKey) return;
      if (key === "Escape") chart.focus();
      const isStart = target === chart && /^Arrow|^Enter$/.test(key);
      const next = isStart ? this.#start(chart) : markAfter(marksOf(chart), target as Mark, key);
      if (!next) return;
      event.preventDefault();
      focus(next);
    }

    /** From the chart itself one comes to the mark shown, or the first. */
    #start(chart: SVGElement): Mark | undefined {
      const marks = marksOf(chart);
      return marks.find((mark) => mark === this.#shown) ?? marks[0];
    }
  },
);

/** A finger that comes or goes is not a tap yet. */
const isMouse = ({ pointerType }: PointerEvent) => pointerType !== "touch";

const chartOf = ({ target }: Event) => (target as Element).closest("svg");

function focus(mark: Mark | undefined): void {
  if (!mark) return;
  mark.tabIndex = 0;
  mark.focus();
}
