/**
 * `<language-links>`: keeps the reader's place. The links in it work without it; when one is followed, it adds the id
 * of the paragraph or figure at the top of the window, which is the same in every language.
 */
class LanguageLinks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      const place = placeOfReader();
      link.hash = place ? `#${place}` : "";
    });
  }
}

/** The id of the last paragraph or figure that begins above the upper third of the window; none at the top of the page. */
function placeOfReader(): string | undefined {
  const line = window.innerHeight / 3;
  let place: string | undefined;
  for (const element of document.querySelectorAll("main [id^='p-'], main figure[id]")) {
    if (element.getBoundingClientRect().top > line) break;
    place = element.id;
  }
  return window.scrollY > 0 ? place : undefined;
}

customElements.define("language-links", LanguageLinks);
