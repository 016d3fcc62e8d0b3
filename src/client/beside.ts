/** From a place in the text to its panel, and from the panel to the edge of the window, in CSS pixels. */
const gap = 6;
const margin = 8;

/**
 * Sets a panel under the words it belongs to, or over them where there is more room; never beyond the window, where it
 * scrolls within itself. The panel lies in the page and moves with it.
 */
export function setBeside(panel: HTMLElement, words: Element): void {
  const lines = words.getClientRects();
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  panel.style.maxHeight = "";
  const above = first.top - gap - margin;
  const below = innerHeight - last.bottom - gap - margin;
  const isOver = panel.offsetHeight > below && above > below;
  panel.style.maxHeight = `${Math.min(panel.offsetHeight, isOver ? above : below)}px`;
  const most = document.documentElement.clientWidth - panel.offsetWidth - margin;
  const left = Math.max(margin, Math.min((isOver ? first : last).left, most));
  const top = isOver ? first.top - gap - panel.offsetHeight : last.bottom + gap;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}
