/**
 * In the head of an article: what follows its opening picture is laid out as it comes near, and all else, part by part, once the
 * page and its fonts are in; the first screen need not wait for twenty passages that nobody sees yet. At the first sign of a
 * reader who goes on, all is laid out, so that whatever is scrolled to or opened is in its place. Nothing waits without scripts,
 * nor where the reader goes straight to a place or comes back to one, nor in a browser that could not keep what is read where
 * it is (`overflow-anchor`).
 */
{
  const root = document.documentElement;
  /** In parts that do not take long (`styles/article.css`). */
  const passages = ".passage, .passage :is(.figure, .figure-rest, .table-pair), .groups + .wide";
  const parts = `.brief, .key-figures, ${passages}, .glossary, .source-box`;
  /** To a pixel: what is scrolled to the start of the window may begin a part of one above it. */
  const beginsInWindow = (top: number) => top > -1 && top < innerHeight;
  const sticks = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).position === "sticky" || sticks(element.parentElement));
  /** What begins first in the window, but for what sticks to it: scripts and screen readers scroll without the other signs. */
  const firstSeen = () =>
    [...document.querySelectorAll("main :is(h2, h3, h4, p, li, figcaption, .figure-rest)")].find((element) => {
      const { top, height } = element.getBoundingClientRect();
      return height && beginsInWindow(top) && !sticks(element);
    });
  const layOutAll = (event?: Event) => {
    // Keeps what is pressed in its place, before the next frame: pressing it may add to the history, with the scroll position.
    const kept = (event?.target instanceof Element ? event.target : firstSeen()) ?? root;
    const { top } = kept.getBoundingClientRect();
    delete root.dataset.far;
    const moved = kept.getBoundingClientRect().top - top;
    // An element that begins above the window holds too much to go by; there the browser's own scroll anchoring has to do.
    if (moved && beginsInWindow(top)) scrollBy({ top: moved, behavior: "instant" });
  };
  const layOut = ([next, ...others]: HTMLElement[]) => {
    // Or the page has been scrolled, and the event comes with the next frame.
    if (!next || scrollY) {
      layOutAll();
      return;
    }
    next.style.contentVisibility = "visible";
    // Now and not with the next, so that input comes in between.
    next.getBoundingClientRect();
    setTimeout(layOut, 0, others);
  };
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const goesToPlace = location.hash || visit?.name.includes("#");
  if (visit?.type === "navigate" && !goesToPlace && CSS.supports("overflow-anchor", "auto")) {
    root.dataset.far = "";
    for (const sign of ["pointerdown", "wheel", "keydown", "scroll"])
      addEventListener(sign, layOutAll, { capture: true, passive: true, once: true });
    const loaded = new Promise((done) => addEventListener("load", done));
    void loaded
      // Known by then.
      .then(() => (self as { lateFonts?: Promise<unknown> }).lateFonts)
      .then(() => layOut([...document.querySelectorAll<HTMLElement>(parts)]));
  }
}
