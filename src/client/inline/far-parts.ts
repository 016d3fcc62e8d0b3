/**
 * In the head of an article: lets its far parts wait (`styles/far-parts.css`). They are laid out when they come near, and all of
 * them, a few a frame, once the page and its fonts have arrived: whoever prints the page, or takes a picture of it, has the whole.
 * None waits without scripts, nor where the reader goes straight to a place or back to one: what stands before it must have its height.
 */
{
  const root = document.documentElement;
  const layOut = (parts: HTMLElement[]) => {
    for (let elements = 0; elements < 100 && parts.length;) {
      const part = parts.shift()!;
      part.style.contentVisibility = "visible";
      elements += part.querySelectorAll("*").length;
    }
    if (parts.length) requestAnimationFrame(() => layOut(parts));
    else delete root.dataset.far;
  };
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (visit?.type === "navigate" && !location.hash) {
    root.dataset.far = "";
    const loaded = new Promise((done) => addEventListener("load", done));
    const all = () => document.querySelectorAll<HTMLElement>(".prose,.figure,.table-pair");
    // `lateFonts` is known by then, on a page that has any.
    void loaded.then(() => (self as { lateFonts?: Promise<unknown> }).lateFonts).then(() => layOut([...all()]));
  }
}
