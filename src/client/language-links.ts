/**
 * `<language-links>`: keeps the reader's place, and the views that are chosen. The links in it work without it; when one is
 * followed, it adds the id of the paragraph or figure at the top of the window, or of the number chosen, which is the same in
 * every language, and what the address says of views: on the page of a figure `?view=growth`, in the article `?table-1=growth`.
 */
class LanguageLinks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      const place = document.querySelector("td:is(:target, .chosen)")?.id ?? placeOfReader();
      if (place) link.hash = `#${place}`;
      link.search = link.pathname.includes("/figures/") ? location.search : searchInArticle();
    });
  }
}

/** The views that this page shows, as the article's address names them. */
function searchInArticle(): string {
  const figure = location.pathname.includes("/figures/") && document.querySelector("main figure")!.id;
  return figure ? location.search.replace(/\bview=/, `${figure}=`) : location.search;
}

/** The id of the paragraph or figure that begins lowest above the upper third of the window; none at the top of the page. */
function placeOfReader(): string | undefined {
  const places = [...document.querySelectorAll("main [id^='p-'], main figure[id]")];
  const tops = places
    .map((place) => place.getBoundingClientRect().top)
    .map((top) => (top > innerHeight / 3 ? -Infinity : top));
  const lowest = Math.max(...tops);
  return scrollY > 0 && lowest > -Infinity ? places[tops.indexOf(lowest)]!.id : undefined;
}

customElements.define("language-links", LanguageLinks);
