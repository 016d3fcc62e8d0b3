/** From a mark to its reading, and from the reading to the edge of the window, in CSS pixels. */
const gap = 10;
const margin = 8;

/**
 * Sets a reading over its mark, or under it for want of room, always within the window. What an arc is a part of stays
 * in sight: its reading stands over the whole pie.
 */
export function place(reading: HTMLElement, mark: Element): void {
  const { left, top, width, bottom } = (mark.localName === "path" ? mark.parentElement! : mark).getBoundingClientRect();
  const { offsetWidth, offsetHeight } = reading;
  const { clientWidth, clientHeight } = document.documentElement;
  const over = top - gap - offsetHeight;
  const x = Math.min(left + (width - offsetWidth) / 2, clientWidth - offsetWidth - margin);
  const y = Math.min(over < margin ? bottom + gap : over, clientHeight - offsetHeight - margin);
  reading.style.left = `${Math.max(margin, x)}px`;
  reading.style.top = `${Math.max(margin, y)}px`;
}
