/**
 * `<article-contents>`: marks, when it is opened, the section that is being read, and closes when a link is followed, on Escape
 * and on a click elsewhere. Without it the list opens and its links work.
 */
class ArticleContents extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector("details")!;
    const links = [...this.querySelectorAll("a")];
    details.addEventListener("toggle", () => {
      for (const link of links) link.removeAttribute("aria-current");
      present(links)?.setAttribute("aria-current", "true");
    });
    const close = () => (details.open = false);
    document.addEventListener("click", ({ target }) => {
      const isInside = this.contains(target as Node);
      if (!isInside || (target as Element).closest("a")) close();
    });
    this.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !details.open) return;
      close();
      details.querySelector("summary")!.focus();
    });
  }
}

/** The link to the last section or figure of this page that begins in the upper third of the window or above it. */
function present(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  return links.findLast((link) => {
    const place = link.pathname === location.pathname && document.getElementById(link.hash.slice(1));
    return place && place.getBoundingClientRect().top < innerHeight / 3;
  });
}

customElements.define("article-contents", ArticleContents);
