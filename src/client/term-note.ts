import { setBeside } from "./beside.ts";

/**
 * `<term-note>`: shows, beside a term that is tapped, what the glossary says of it in the language of the text around; Escape
 * leads back. A click with a modifier key follows the term's link as ever.
 */
class TermNote extends HTMLElement {
  connectedCallback(): void {
    if (!("showPopover" in this)) return;
    for (const term of document.querySelectorAll(".term")) term.ariaHasPopup = "dialog";
    document.addEventListener("click", (event) => {
      const term = (event.target as Element).closest<HTMLAnchorElement>(".term");
      if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const entry = document.getElementById(term.hash.slice(1))!;
      const { lang } = term.closest<HTMLElement>("[lang]")!;
      const own = [...entry.children].filter((part) => (part as HTMLElement).lang === lang);
      this.firstElementChild!.replaceChildren(...own.map((part) => part.cloneNode(true)));
      term.focus({ preventScroll: true });
      this.showPopover({ source: term });
      setBeside(this, term);
      this.focus({ preventScroll: true });
    });
  }
}

customElements.define("term-note", TermNote);
