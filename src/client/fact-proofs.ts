import { lightCells, unlightCells } from "./lit-cells.ts";
import { addSparks } from "./sparks.ts";

/** What can be opened: numbers, comparisons, technical terms. */
const openable = ".fact,.claim,.term";

/**
 * `<fact-proofs>`: opens, at a number or a comparison of its language that is tapped, where that comes from, and lights
 * the cells of the one that is pointed at; at a term, what the glossary says of it. All other that it shows stands in it, hidden.
 * A click with a modifier key follows the link as ever. Left and right arrows lead from one to the next, and from panel to panel:
 * comparisons are no tab stops of their own.
 */
class FactProofs extends HTMLElement {
  #panel!: HTMLElement;
  /** What the panel was last opened at. */
  #opener: HTMLElement | undefined;
  /** What the panel was open at when the pointer went down, which closes it. */
  #pressed: HTMLElement | undefined;

  connectedCallback(): void {
    this.#panel = this.querySelector(".proof")!;
    if (!("showPopover" in this.#panel)) return;
    for (const place of this.#places) {
      place.setAttribute("aria-haspopup", "dialog");
      if (!place.matches(".claim")) continue;
      place.setAttribute("role", "button");
      place.tabIndex = -1;
    }
    document.addEventListener("pointerdown", () => (this.#pressed = this.#isOpen ? this.#opener : undefined), true);
    document.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => this.#press(event));
    for (const type of ["pointerover", "focusin"]) document.addEventListener(type, (event) => this.#light(event));
    for (const type of ["pointerout", "focusout"]) document.addEventListener(type, (event) => this.#unlight(event));
    this.#panel.addEventListener("toggle", () => this.#isOpen || unlightCells());
    addEventListener("resize", () => this.#isOpen && setBeside(this.#panel, this.#opener!));
  }

  get #isOpen(): boolean {
    return this.#panel.matches(":popover-open");
  }

  /** All that can be opened in this language, in the order of the text. */
  get #places(): HTMLElement[] {
    return [...document.querySelectorAll(openable)].flatMap((place) => this.#placeAt(place) ?? []);
  }

  /** What an event happened at, if it can be opened and is of this language. */
  #placeAt(target: EventTarget | null): HTMLElement | undefined {
    const place = target instanceof Element && target.closest<HTMLElement>(openable);
    return place && place.closest<HTMLElement>("[lang]")!.lang === this.lang ? place : undefined;
  }

  /** What stands in the page about a place: its proof, or the glossary's entry of a term. */
  #entryOf(place: HTMLElement): HTMLElement {
    const { fact } = (place.querySelector<HTMLElement>(":scope > data") ?? place).dataset;
    return place instanceof HTMLAnchorElement && place.matches(".term")
      ? document.getElementById(place.hash.slice(1))!
      : this.querySelector(`[data-proof="${fact}"]`)!;
  }

  /** The cells that a place rests on, each a list item. */
  #cellsOf(place: HTMLElement): HTMLElement[] {
    const items = this.querySelectorAll("li");
    const indices = this.#entryOf(place).dataset.cells?.split(" ").filter(Boolean) ?? [];
    return indices.map((index) => items[Number(index)]!);
  }

  #light({ target }: Event): void {
    const place = this.#placeAt(target);
    if (place) lightCells(this.#cellsOf(place).map((cell) => cell.querySelector("a")!.hash.slice(1)));
  }

  /** What is open stays lit. */
  #unlight({ target }: Event): void {
    if (this.#placeAt(target) && !this.#isOpen) unlightCells();
  }

  #click(event: MouseEvent): void {
    const place = this.#placeAt(event.target);
    if (!place || hasModifier(event)) return;
    event.preventDefault();
    // The press has closed it already: a second tap leaves it closed.
    if (place !== this.#pressed) this.#open(place);
    this.#pressed = undefined;
  }

  #press(event: KeyboardEvent): void {
    const isInside = this.#panel.contains(event.target as Node);
    const place = isInside ? this.#opener : this.#placeAt(event.target);
    if (!place || hasModifier(event)) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      const places = this.#places;
      const next = places[places.indexOf(place) + step];
      next?.focus();
      if (next && isInside) this.#open(next);
    } else if (!isInside && place.matches(".claim") && /^( |Enter)$/.test(event.key)) this.#open(place);
    else return;
    event.preventDefault();
  }

  #contentOf(place: HTMLElement): Iterable<Node> {
    const { children } = this.#entryOf(place).cloneNode(true) as HTMLElement;
    if (place.matches(".term")) {
      const list = document.createElement("dl");
      list.append(...[...children].filter((part) => (part as HTMLElement).lang === this.lang));
      return [list];
    }
    const list = document.createElement("ul");
    const cells = this.#cellsOf(place).map((cell) => cell.cloneNode(true) as HTMLElement);
    addSparks(cells);
    list.append(...cells);
    const content = [...children];
    content.splice(content.findIndex((part) => !part.matches(".working")) + 1, 0, list);
    return content;
  }

  /** The focus moves into the panel; when it is closed by Escape, the browser gives it back. */
  #open(place: HTMLElement): void {
    this.#panel.replaceChildren(...this.#contentOf(place));
    this.#panel.ariaLabel = this.#panel.querySelector("dt")?.textContent ?? this.dataset.label!;
    this.#opener = place;
    place.focus({ preventScroll: true });
    if (this.#isOpen) this.#panel.hidePopover();
    this.#panel.showPopover({ source: place });
    // What it says to whom it has the focus takes room, too.
    this.#panel.focus({ preventScroll: true });
    setBeside(this.#panel, place);
  }
}

const hasModifier = (event: MouseEvent | KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** From a place in the text to its panel, and from the panel to the edge of the window, in CSS pixels. */
const gap = 6;
const margin = 8;

/**
 * Sets a panel under the words it belongs to, or over them where there is more room; never beyond the window, where it
 * scrolls within itself. The panel lies in the page and moves with it.
 */
function setBeside(panel: HTMLElement, words: Element): void {
  const lines = words.getClientRects();
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  panel.style.maxHeight = "";
  const above = first.top - gap - margin;
  const below = innerHeight - last.bottom - gap - margin;
  const isOver = panel.offsetHeight > below && above > below;
  panel.style.maxHeight = `${Math.min(panel.offsetHeight, isOver ? above : below)}px`;
  const most = document.documentElement.clientWidth - panel.offsetWidth - margin;
  const left = Math.max(margin, Math.min((isOver ? first : last).left, most));
  const top = isOver ? first.top - gap - panel.offsetHeight : last.bottom + gap;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}

customElements.define("fact-proofs", FactProofs);
