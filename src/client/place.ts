/** From a mark to its reading, and from the reading to the edge of the window, in CSS pixels. */
const gap = 10;
const margin = 8;

/**
 * Sets a reading over its mark, or under it for want of room, always within the window; it lies in the page and moves
 * with it. What an arc is a part of stays in sight: its reading stands over the whole pie.
 */
export function place(reading: HTMLElement, mark: Element): void {
  const { left, top, width, bottom } = (mark.localName === "path" ? mark.parentElement! : mark).getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = reading;
  const { clientWidth, clientHeight } = document.documentElement;
  const over = top - gap - offsetHeight;
  const within = (at: number, most: number) => Math.max(margin, Math.min(at, most - margin));
  style.left = `${within(left + (width - offsetWidth) / 2, clientWidth - offsetWidth) + scrollX}px`;
  style.top = `${within(over < margin ? bottom + gap : over, clientHeight - offsetHeight) + scrollY}px`;
}
