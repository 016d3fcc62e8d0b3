/**
 * Notes where something pressed stands in the window. What is returned scrolls the page so that it stands there again, after
 * what is above it has changed, unless that would move a headline out of sight.
 */
export function keepInPlace(pressed: Element, headline: Element): () => void {
  const before = pressed.getBoundingClientRect().top;
  return () => {
    const moved = pressed.getBoundingClientRect().top - before;
    const { bottom } = document.querySelector(".masthead")!.getBoundingClientRect();
    const room = Math.max(0, headline.getBoundingClientRect().top - bottom);
    scrollBy({ top: Math.min(moved, room), behavior: "instant" });
  };
}
