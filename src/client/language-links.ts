/**
 * `<language-links>`: keeps the reader's place, and the views that are chosen. The links in it work without it; when one is
 * followed, it adds the id of the paragraph or figure at the top of the window, or of the number chosen, which is the same in every language, and what
 * the address says of views: on the page of a figure `?view=growth`, in the article `?table-1=growth`.
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
