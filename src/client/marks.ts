/**
 * The marks of a finished chart: which there are, which is near a point, which comes next. A mark is a shape that
 * carries one observation (`data-series`, `data-year`, where need be `data-flow` and `data-measure`).
 */
export type Mark = SVGGraphicsElement;

const selector = "[data-series][data-year]";

export function marksOf(chart: Element): Mark[] {
  return [...chart.querySelectorAll<Mark>(selector)];
}

/** How far from a mark a pointer may be, in CSS pixels; a fingertip is wider than a dot. */
const reach = 24;
const step = 6;
const directions = 16;

/** The mark at a point of the window, or the nearest one that widening rings around the point meet. */
export function markNear(x: number, y: number, within: Element): Mark | undefined {
  for (let radius = 0; radius <= reach; radius += step) {
    const met = Array.from({ length: radius && directions }, (_, direction) => {
      const angle = (2 * Math.PI * direction) / directions;
      return markAt(x + radius * Math.cos(angle), y + radius * Math.sin(angle), within);
    });
    const found = [...met, markAt(x, y, within)].filter((mark) => mark !== undefined);
    if (found.length > 0) return found.reduce((a, b) => (distance(b, x, y) < distance(a, x, y) ? b : a));
  }
  return undefined;
}

function markAt(x: number, y: number, within: Element): Mark | undefined {
  const isMark = (element: Element) => element.matches(selector) && within.contains(element);
  return document.elementsFromPoint(x, y).find(isMark) as Mark | undefined;
}

function distance(mark: Mark, x: number, y: number): number {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Where a key leads from a mark; nothing for a key that leads nowhere. At the end of a row one stays. */
export function markAfter(marks: readonly Mark[], mark: Mark, key: string): Mark | undefined {
  const rows = rowsOf(marks);
  const row = rows.findIndex((one) => one.includes(mark));
  const column = rows[row]!.indexOf(mark);
  const steps: Readonly<Record<string, () => Mark | undefined>> = {
    ArrowLeft: () => rows[row]![column - 1] ?? mark,
    ArrowRight: () => rows[row]![column + 1] ?? mark,
    ArrowUp: () => beside(rows[row - 1], mark, column),
    ArrowDown: () => beside(rows[row + 1], mark, column),
    Home: () => rows[row]![0],
    End: () => rows[row]!.at(-1),
  };
  return Object.hasOwn(steps, key) ? steps[key]!() : undefined;
}

/** A row a series, by year; where no series has more than one mark (a pie, a ranking), a row a flow, as drawn. */
function rowsOf(marks: readonly Mark[]): Mark[][] {
  const kind = ({ dataset }: Mark) => `${dataset.flow} ${dataset.measure}`;
  const bySeries = group(marks, (mark) => `${kind(mark)} ${mark.dataset.series}`);
  if (bySeries.every((row) => row.length === 1)) return group(marks, kind);
  for (const row of bySeries) row.sort((a, b) => Number(a.dataset.year) - Number(b.dataset.year));
  return bySeries;
}

function group(marks: readonly Mark[], key: (mark: Mark) => string): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) groups.set(key(mark), [...(groups.get(key(mark)) ?? []), mark]);
  return [...groups.values()];
}

/** The mark of another row that stands for the same year, or else at the same place. */
function beside(row: readonly Mark[] | undefined, mark: Mark, column: number): Mark {
  if (!row) return mark;
  const sameYear = row.filter(({ dataset }) => dataset.year === mark.dataset.year);
  return (sameYear.length === 1 ? sameYear[0] : (row[column] ?? row.at(-1))) ?? mark;
}
