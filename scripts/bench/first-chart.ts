/**
 * Runs in a page before anything of it: notes when the first chart stands there. That is the first frame before which a chart
 * is whole: an SVG or canvas as large as a chart, closed, with marks in it, whoever put it there. The time is that of the
 * frame after, when it has been painted, in milliseconds since the visit began.
 */
export function watchForChart(): void {
  const isLarge = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 200 && height >= 100;
  };
  /** A parser closes an element before it opens the next. */
  const isClosed = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (at.nextSibling) return true;
    return document.readyState !== "loading";
  };
  const hasMarks = (element: Element) => {
    if (element instanceof HTMLCanvasElement) {
      const { width, height } = element;
      const pixels = element.getContext("2d")?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value !== 0) ?? false;
    }
    return element.querySelectorAll("path, rect, circle, line").length >= 5;
  };
  const look = () => {
    const chart = [...document.querySelectorAll("svg, canvas")].find(isLarge);
    if (chart && isClosed(chart) && hasMarks(chart)) {
      requestAnimationFrame(() => Object.assign(window, { firstChart: performance.now() }));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}
