/** Colour arithmetic for the tests of the palettes. */
type Triple = readonly [number, number, number];

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function linearRgb(hex: string): Triple {
  return [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Triple;
}

/** The contrast ratio of WCAG 2. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot(linearRgb(hex), [0.2126, 0.7152, 0.0722]);
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Full severity, after Machado, Oliveira and Fernandes (2009); to be applied to linear RGB. */
export const deficiencies: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The distance in OKLab, times 100, of two colours as someone with a deficiency sees them. */
export function distance(a: string, b: string, deficiency: string): number {
  const [x, y] = [a, b].map((hex) => oklab(simulate(linearRgb(hex), deficiency))) as [Triple, Triple];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function simulate(rgb: Triple, deficiency: string): Triple {
  return deficiencies[deficiency]!.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))) as unknown as Triple;
}

function oklab(rgb: Triple): Triple {
  const cone: readonly Triple[] = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const lms = cone.map((row) => Math.cbrt(dot(row, rgb))) as unknown as Triple;
  const lab: readonly Triple[] = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ];
  return lab.map((row) => dot(row, lms)) as unknown as Triple;
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
