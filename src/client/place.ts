/** From a chart to its reading, and from the reading to the edge of the window, in CSS pixels. */
const gap = 4;
const margin = 8;

/**
 * Sets a reading over the chart, at its right end, where it covers no mark; it lies in the page and moves with it. Where the
 * chart's top is out of the window, the reading stands at the window's end that is farther from the mark.
 */
export function place(reading: HTMLElement, mark: Element): void {
  const { top, right } = mark.closest("svg")!.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = reading;
  const { clientWidth, clientHeight } = document.documentElement;
  const over = top - gap - offsetHeight;
  const isLow = mark.getBoundingClientRect().top > clientHeight / 2;
  const end = isLow ? margin : clientHeight - margin - offsetHeight;
  style.left = `${Math.max(margin, Math.min(right, clientWidth - margin) - offsetWidth) + scrollX}px`;
  style.top = `${(over < margin ? end : over) + scrollY}px`;
}
