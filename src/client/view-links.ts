import { keepInPlace } from "./keep-in-place.ts";

/**
 * `<view-links>`: draws the view of a figure that is chosen where the chart stands, under the headline of that view. The address
 * keeps it (`?table-1=growth#table-1`), and back leads to the view before. All views of a figure come in one file, when the first
 * is asked for; where it does not come, the link is followed.
 */
class ViewLinks extends HTMLElement {
  readonly #figure = this.closest("figure")!;
  readonly #links = [...this.querySelectorAll("a")];
  #file: Promise<Document> | undefined;

  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const address = new URL(location.href);
      address.hash = this.#figure.id;
      if (viewOf(link) === viewOf(this.#links[0]!)) address.searchParams.delete(this.#figure.id);
      else address.searchParams.set(this.#figure.id, viewOf(link));
      history.pushState(null, "", address);
      void this.#show(link);
    });
    addEventListener("popstate", () => void this.#show());
    void this.#show();
  }

  /** The link to the view that the address asks for, or to the first. */
  get #wanted(): HTMLAnchorElement {
    const view = new URLSearchParams(location.search).get(this.#figure.id);
    return this.#links.find((link) => viewOf(link) === view) ?? this.#links[0]!;
  }

  /** Draws the wanted view. A link that was pressed stays under the finger. */
  async #show(pressed?: HTMLAnchorElement): Promise<void> {
    const link = this.#wanted;
    if (link.ariaCurrent) return;
    this.#file ??= load(this.dataset.file!);
    const file = await this.#file.catch(() => undefined);
    // Hosts may answer for a file that they lack with a page of their own.
    const view = file?.getElementById(viewOf(link));
    if (!view) {
      location.assign((pressed ?? link).href);
      return;
    }
    // Another may have been chosen while the file was on its way.
    if (link !== this.#wanted || link.ariaCurrent) return;
    for (const other of this.#links) other.ariaCurrent = viewOf(other) === viewOf(link) ? "true" : null;
    const places = [this.#figure.querySelector(".view-headline")!, this.querySelector(".chart-box")!] as const;
    const settle = pressed && keepInPlace(pressed, places[0]);
    for (const [index, place] of places.entries()) {
      place.replaceChildren(...document.importNode(view.children[index]!, true).childNodes);
    }
    settle?.();
    this.dispatchEvent(new Event("drawn", { bubbles: true }));
  }
}

const viewOf = (link: HTMLAnchorElement) => new URL(link.href).searchParams.get("view")!;

/** A file of XML. `fetch` would give its text, and this site's pages let no text become markup. */
function load(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => (request.responseXML ? resolve(request.responseXML) : reject(new Error(request.statusText)));
    request.onerror = reject;
    request.open("GET", address);
    request.send();
  });
}

customElements.define("view-links", ViewLinks);
