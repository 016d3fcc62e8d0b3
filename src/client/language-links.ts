/**
 * `<language-links>`: keeps the reader's place, and the views that are chosen. The links in it work without it; when one is
 * followed, it adds the id of what the address leads to, or of the paragraph or figure at the top of the window, which is the same
 * in every language, and what the address says of views: on the page of a figure `?view=growth`, in the article `?table-1=growth`.
 */
class LanguageLinks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      const place = placeOfAddress() ?? placeInWindow();
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

/** What the head of the page and a line under it take of the window, in CSS pixels. */
const head = 90;

/**
 * The id of the paragraph or figure at the top of the window: the first that ends below the head, so that whoever comes to one
 * leaves from the same; but not one that is nearly over, if its start is far away. None above the first, and at the top of the page.
 */
function placeInWindow(): string | undefined {
  if (scrollY === 0) return undefined;
  const half = innerHeight / 2;
  const places = [...document.querySelectorAll("main [id^='p-'], main figure[id]")].filter(
    (place) => place.getBoundingClientRect().top < half,
  );
  const found = places.find((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > (top > -half ? head : half);
  });
  return (found ?? places.at(-1))?.id;
}

/** The id of the number that is chosen; or of the number, paragraph or figure that the address leads to, while it is seen. */
function placeOfAddress(): string | undefined {
  const named = document.getElementById(location.hash.slice(1));
  const { top = 0, bottom = 0 } = named?.matches("td,[id^='p-'],figure") ? named.getBoundingClientRect() : {};
  return document.querySelector("td.chosen")?.id ?? (bottom > head && top < innerHeight ? named!.id : undefined);
}

customElements.define("language-links", LanguageLinks);
