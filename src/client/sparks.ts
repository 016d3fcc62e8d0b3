/** The size of each picture and of the years under it, in CSS pixels. */
const width = 240;
const height = 36;
const underneath = 14;
/** A proof that cites more series than this is not about how they changed, and gets no pictures. */
const most = 3;

/**
 * Adds to the list of a proof's cells, under the last cell of each series, a small picture of that series: one bar per year, to
 * scale, the cited ones in a strong colour, the first year and the last under it. Where a figure has only one year, the bars are
 * the numbers of the table's column. The page's tables have the same numbers as text.
 */
export function addSparks(items: readonly HTMLElement[]): void {
  const cited = new Map<Element, { last: HTMLElement; cells: Set<HTMLElement> }>();
  for (const last of items) {
    const cell = document.getElementById(last.querySelector("a")!.hash.slice(1));
    if (!cell) return;
    const line = lineOf(cell);
    cited.set(line, { last, cells: (cited.get(line)?.cells ?? new Set()).add(cell) });
  }
  if (cited.size > most) return;
  for (const [line, { last, cells }] of cited) last.append(spark([...line.querySelectorAll("td")], cells));
}

/** The cells that a cell is compared with: its row, or its column in a table with a single column of numbers. */
function lineOf(cell: Element): Element {
  const row = cell.parentElement!;
  return row.children.length > 2 ? row : row.parentElement!;
}

function spark(cells: readonly HTMLElement[], cited: ReadonlySet<HTMLElement>): SVGElement {
  const values = cells.map(({ dataset }) => Number(dataset.value));
  const hasYears = yearOf(cells[0]!.id) < yearOf(cells.at(-1)!.id);
  const years = cells.map(({ id }, index) => (hasYears ? yearOf(id) : index));
  const step = width / (years.at(-1)! - years[0]! + 1);
  const [top, bottom] = [Math.max(0, ...values), Math.min(0, ...values)];
  const y = (value: number) => ((top - value) / (top - bottom || 1)) * height;
  const bars = (isDrawn: (cell: HTMLElement) => boolean) =>
    cells.map((cell, index) => {
      const x = (years[index]! - years[0]!) * step;
      return isDrawn(cell) ? `M${x} ${y(0)}V${y(values[index]!)}h${step * 0.8}V${y(0)}z` : "";
    });
  const base = `M0 ${y(0)}h${width}v.5H0z`;
  const under = height + (hasYears ? underneath : 0);
  const svg = create("svg", { class: "spark", viewBox: `0 0 ${width} ${under}`, "aria-hidden": "true" });
  svg.append(
    create("path", { d: base + bars((cell) => !cited.has(cell)).join("") }),
    create("path", { class: "cited", d: bars((cell) => cited.has(cell)).join("") }),
  );
  if (!hasYears) return svg;
  for (const [x, year] of [
    [0, years[0]],
    [width - step * 0.2, years.at(-1)],
  ] as const) {
    const text = create("text", { x: `${x}`, y: `${under - 2}`, "text-anchor": x ? "end" : "start" });
    text.textContent = `${year}`;
    svg.append(text);
  }
  return svg;
}

const yearOf = (id: string) => Number(/--(\d{4})/.exec(id)![1]);

function create(name: "svg" | "path" | "text", attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
