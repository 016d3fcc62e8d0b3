import { escapeTex } from "../lib/tex.ts";

/**
 * `<cell-panel>`: shows the number of a figure that the address names, and makes every number of its tables a thing to
 * choose. All it shows is read from the page: headings, caption, notes, and citations with places left for the cell.
 */
class CellPanel extends HTMLElement {
  connectedCallback(): void {
    const { figure } = this.dataset;
    const cells = [...document.querySelectorAll<HTMLElement>(`#${figure!} td[id]`)];
    for (const [index, cell] of cells.entries()) cell.tabIndex = index ? -1 : 0;
    this.querySelector<HTMLElement>(".choose")!.hidden = false;
    document.getElementById(figure!)!.addEventListener("click", ({ target }) => this.#choose(cellOf(target)));
    document.getElementById(figure!)!.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#choose(cellOf(event.target));
      else move(event);
    });
    this.addEventListener("change", () => this.#show());
    this.querySelector("[data-close]")!.addEventListener("click", () => {
      this.querySelector<HTMLElement>("section")!.hidden = true;
    });
    addEventListener("hashchange", () => {
      this.#light(undefined);
      this.#show();
    });
    this.#show();
  }

  /** The cell that the address names, if it is one of this figure. The ids of cells are the same percent-encoded or not. */
  get #cell(): HTMLTableCellElement | null {
    return cellOf(document.getElementById(location.hash.slice(1)));
  }

  /** Names the cell in the address. Following a link to it would move the page from under the reader's finger. */
  #choose(cell: HTMLElement | null): void {
    if (!cell) return;
    history.replaceState(history.state, "", `#${cell.id}`);
    this.#light(cell);
    this.#show();
    // The panel stands over the end of the window, and must not lie over what it tells about.
    const covered = cell.getBoundingClientRect().bottom - this.querySelector("section")!.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: covered, behavior: "instant" });
  }

  /** Lights a cell in place of the one that the address had when the page was opened. */
  #light(cell: HTMLElement | undefined): void {
    document.querySelector(".chosen")?.classList.remove("chosen");
    cell?.classList.add("chosen");
  }

  #show(): void {
    const cell = this.#cell;
    this.querySelector<HTMLElement>("section")!.hidden = !cell;
    if (!cell) return;
    const mark = cell.querySelector("sup")?.textContent ?? "";
    const text = writtenIn(cell);
    const { level, label, marks } = rowOf(cell);
    // What stands under a level is in percent; so are pies.
    const isPercent = label || cell.textContent.includes("%");
    const year = cell.closest("table")!.rows[0]!.cells[cell.cellIndex]!.textContent.trim();
    const caption = cell.closest("table")!.caption!;
    const of = caption.querySelector("span:not(.unit,.visually-hidden)")?.textContent.trim();
    const { comma, colon } = this.dataset;
    const name = [[of, level, label].filter(Boolean).join(colon), year + this.dataset.year!].join(comma);
    this.#fill("name", name);
    this.#fill("value", text);
    this.#fill("unit", isPercent ? "%" : caption.querySelector(".unit")!.textContent.trim());
    this.#fill("notes", notesOf(cell, [...marks, mark || text]));
    this.#fill("citation", this.#citation(name, cell.id));
    this.#fill("link", `${this.dataset.address!}#${cell.id}`);
  }

  #citation(name: string, id: string): string {
    const { value, selectedOptions } = this.querySelector("select")!;
    const written = value === "bibtex" ? escapeTex(name) : name;
    return selectedOptions[0]!.dataset
      .template!.replaceAll(this.dataset.name!, () => written)
      .replaceAll(this.dataset.id!, () => id);
  }

  #fill(name: string, text: string): void {
    this.querySelector(`[data-part=${name}]`)!.textContent = text;
  }
}

function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest("td[id]") : null;
}

/** Arrows lead from cell to cell. */
function move(event: KeyboardEvent): void {
  const cell = cellOf(event.target);
  const row = cell?.parentElement as HTMLTableRowElement | undefined;
  if (!cell || !row) return;
  const rows = row.closest("table")!.rows;
  const next = {
    ArrowLeft: row.cells[cell.cellIndex - 1],
    ArrowRight: row.cells[cell.cellIndex + 1],
    ArrowUp: rows[row.rowIndex - 1]?.cells[cell.cellIndex],
    ArrowDown: rows[row.rowIndex + 1]?.cells[cell.cellIndex],
  }[event.key];
  if (!next?.id) return;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  event.preventDefault();
}

/** A cell's number as it is written, without what stands around it. */
function writtenIn(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelector("sup")?.remove();
  return copy.textContent
    .trim()
    .replace(/[()[\]%]/g, "")
    .replace("-", "−");
}

/** A row's names (a detail row stands under its level) without the marks of notes, and those marks. */
function rowOf(cell: HTMLElement): { level: string; label: string; marks: string[] } {
  const row = cell.parentElement!;
  let level = row;
  while (level.matches(".detail")) level = level.previousElementSibling as HTMLElement;
  const heading = level.querySelector("th")!;
  const mark = heading.querySelector("sup")?.textContent ?? "";
  return {
    level: heading.textContent.replace(mark, "").trim(),
    label: row === level ? "" : row.querySelector("th")!.textContent.trim(),
    marks: mark ? [mark] : [],
  };
}

/** The figure's notes that hold for a cell: those without a mark, and those of its marks. */
function notesOf(cell: HTMLElement, marks: readonly string[]): string {
  return [...cell.closest("figure")!.querySelectorAll(".notes li")]
    .filter((note) => {
      const mark = note.querySelector(".mark")?.textContent.trim();
      return !mark || marks.includes(mark);
    })
    .map((note) => note.textContent.replace(/\s+/g, " ").trim())
    .join(" ");
}

customElements.define("cell-panel", CellPanel);
