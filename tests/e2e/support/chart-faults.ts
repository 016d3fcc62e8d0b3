/**
 * Runs in the page: what is wrong with the chart that is shown in each of some places, at each of these widths, in words. Boxes
 * are as wide as the browser draws them, and as high as ink is: a line's own box is higher than the letters in it.
 */
export function chartFaults(asked: { places: readonly string[]; widths: readonly number[] }): string[] {
  interface Box {
    readonly what: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const least = 11;
  const hair = 0.6;
  /** Outlines of letters may stand out of their own boxes, which is what the browser measures. */
  const bearing = 1.2;

  const textBox = (text: SVGTextElement): Box & { readonly size: number } => {
    const matrix = text.getScreenCTM()!;
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * matrix.a;
    const baseline = matrix.b * Number(text.getAttribute("x")) + matrix.d * Number(text.getAttribute("y")) + matrix.f;
    const { left, right } = text.getBoundingClientRect();
    const what = text.textContent;
    const han = /\p{Script=Han}/u.test(what);
    const top = baseline - size * (han ? 0.86 : 0.74);
    return {
      what,
      left,
      right,
      top,
      bottom: baseline + size * (/[a-z,]|\p{Script=Han}/u.test(what) ? 0.2 : 0.02),
      size,
    };
  };
  const markBox = (mark: Element): Box => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return { what: `${mark.localName} ${mark.getAttribute("data-series")}`, left, right, top, bottom };
  };
  const meet = (a: Box, b: Box) =>
    a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;

  const faultsOf = (svg: SVGSVGElement): string[] => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map(textBox);
    const marks = [...svg.querySelectorAll("rect[data-series], circle[data-series]")].map(markBox);
    const small = texts.filter(({ size }) => size < least).map(({ what, size }) => `${what} is ${size.toFixed(1)} px`);
    const cut = texts
      .filter(({ left, right }) => left < frame.left - bearing || right > frame.right + bearing)
      .concat(texts.filter(({ top, bottom }) => top < frame.top - hair || bottom > frame.bottom + hair))
      .map(({ what }) => `${what} is cut`);
    const met = texts.flatMap((text, index) =>
      [...texts.slice(index + 1), ...marks]
        .filter((other) => meet(text, other))
        .map(({ what }) => `${text.what} × ${what}`),
    );
    return [...small, ...cut, ...met];
  };

  const faultsIn = (place: string): string[] => {
    const charts = [...document.querySelectorAll<SVGSVGElement>(`${place} .chart-box svg.chart`)];
    const shown = charts.filter((svg) => svg.checkVisibility());
    return shown.length === 1 ? shown.flatMap(faultsOf) : [`${shown.length} charts are shown`];
  };

  return asked.widths.flatMap((width) => {
    for (const box of document.querySelectorAll<HTMLElement>(".chart-box")) box.style.width = `${width}px`;
    return asked.places.flatMap((place) => faultsIn(place).map((fault) => `${place} at ${width}: ${fault}`));
  });
}
