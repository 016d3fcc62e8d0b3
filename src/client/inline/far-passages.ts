/**
 * In the head of an article: its passages are laid out as they come near, and all others, one after the other, once the page and
 * its fonts are in. The first screen need not wait for twenty that nobody sees yet. None waits without scripts, nor where the
 * reader goes straight to a place or comes back to one, nor in a browser that could not keep what is read where it is
 * (`overflow-anchor`).
 */
{
  const root = document.documentElement;
  const layOut = (waiting: HTMLElement[]) => {
    // A panel lies at its place in the page, not at the words that it was opened at. (`:is`: no error in older browsers.)
    if (document.querySelector(":is(:popover-open)")) {
      setTimeout(layOut, 100, waiting);
      return;
    }
    const [next, ...others] = waiting;
    if (!next) {
      delete root.dataset.far;
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
    const loaded = new Promise((done) => addEventListener("load", done));
    void loaded
      // Known by then.
      .then(() => (self as { lateFonts?: Promise<unknown> }).lateFonts)
      .then(() => layOut([...document.querySelectorAll<HTMLElement>(".passage")]));
  }
}
