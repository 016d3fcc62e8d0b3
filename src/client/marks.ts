/**
 * The marks of a finished chart: which there are, which is near a point, which comes next. A mark is a shape that
 * carries one observation (`data-series`, `data-year`, where need be `data-flow` and `data-measure`).
 */
export type Mark = SVGGraphicsElement;

/** What can be read out of a chart: the marks of its figure, and what it draws of another figure beside them, of the same year. */
export function marksOf(chart: Element): Mark[] {
  const marks = [...chart.querySelectorAll<Mark>("[data-year]")];
  const years = new Set(marks.flatMap(({ dataset }) => (dataset.figure ? [] : dataset.year)));
  return marks.filter(({ dataset }) => years.has(dataset.year));
}

/** The mark at a point of the window, or the first on a spiral of points around it, 24 CSS pixels wide: a fingertip. */
export function markNear(x: number, y: number, marks: readonly Mark[]): Mark | undefined {
  for (let point = 0; point < 144; point++) {
    const radius = 2 * Math.sqrt(point);
    // Points turn by the golden angle: they fill a disc evenly.
    const met = document.elementsFromPoint(x + radius * Math.cos(2.4 * point), y + radius * Math.sin(2.4 * point));
    const mark = marks.find((candidate) => met.includes(candidate));
    if (mark) return mark;
  }
  return undefined;
}

/**
 * What is read out with a mark of a chart, itself among it, in the order in which it is drawn: all of its year, or, where every
 * mark is of one year, its series in both flows.
 */
export function readTogether(marks: readonly Mark[], { dataset: own }: Mark): Mark[] {
  const by = marks.some(({ dataset }) => dataset.year !== own.year) ? "year" : "series";
  return marks.filter(({ dataset }) => dataset[by] === own[by]);
}

/**
 * Where a key leads from a mark; nothing for a key that leads nowhere. Left and right keep to the series, up and down to
 * the year; where no series has more than one mark (a pie, a ranking), both go from mark to mark. At the end one stays.
 */
export function markAfter(marks: readonly Mark[], mark: Mark, key: string): Mark | undefined {
  const like = (...names: readonly string[]) =>
    marks.filter(({ dataset }) => names.every((name) => dataset[name] === mark.dataset[name]));
  const series = like("series", "flow", "measure").sort((a, b) => +a.dataset.year! - +b.dataset.year!);
  const row = series.length > 1 ? series : marks;
  const step = (line: readonly Mark[], by: number) => line[line.indexOf(mark) + by] ?? mark;
  const year = like("year");
  const ways: Readonly<Record<string, Mark | undefined>> = {
    ArrowLeft: step(row, -1),
    ArrowRight: step(row, 1),
    ArrowUp: step(year, -1),
    ArrowDown: step(year, 1),
    Home: row[0],
    End: row.at(-1),
  };
  return ways[key];
}
