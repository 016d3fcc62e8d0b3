/**
 * Lights published numbers where the page shows them: their table cells, and their marks in the chart of their figure.
 * A number is named by the id of its table cell (`table-2--chemicals--imports--2012--share`).
 */

const lit = "lit";

export function lightCells(ids: readonly string[]): void {
  unlightCells();
  for (const id of ids) {
    for (const shown of [document.getElementById(id), ...marksOf(id)]) shown?.classList.add(lit);
  }
}

export function unlightCells(): void {
  for (const shown of document.querySelectorAll(`.${lit}`)) shown.classList.remove(lit);
}

/**
 * The marks of an observation; where its measure is not drawn, those of the same series, flow and year. Where its
 * series is not, the choice of the view that draws it; or the marks that it lies between, as a balance does.
 */
function marksOf(id: string): Element[] {
  const { figure, series, flow, year, measure } = partsOf(id);
  const drawn = [...document.querySelectorAll<SVGElement>(`#${figure} .chart [data-series="${series}"]`)].filter(
    ({ dataset }) => dataset.year === year && (!flow || !dataset.flow || dataset.flow === flow),
  );
  const exact = drawn.filter(({ dataset }) => (dataset.measure ?? "value") === measure);
  if (drawn.length > 0) return exact.length > 0 ? exact : drawn;
  const views = document.querySelectorAll(`#${figure} [data-draws~="${series}"]`);
  const between = `#${figure}:has([aria-current][data-between~="${series}"]) .chart [data-year="${year}"]`;
  return [...views, ...document.querySelectorAll(between)];
}

function partsOf(id: string) {
  const [figure, series, ...rest] = id.split("--");
  const at = rest.findIndex((part) => /^\d{4}$/.test(part));
  return { figure, series, flow: rest[at - 1], year: rest[at], measure: rest[at + 1] ?? "value" };
}
