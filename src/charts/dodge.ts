/** A label along one axis: where it wants its middle, and how much room it takes. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

/**
 * Middles as near to the wishes as can be without an overlap, in the order given, none outside `[low, high]` as long as
 * all fit. Labels that push each other settle around the mean of their wishes (isotonic regression).
 */
export function dodge(wishes: readonly Wish[], low = -Infinity, high = Infinity): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at || a - b);
  const starts: number[] = [];
  let stacked = 0;
  for (const index of order) {
    starts.push(stacked + wishes[index]!.size / 2);
    stacked += wishes[index]!.size;
  }
  const shifts = increasing(order.map((index, rank) => wishes[index]!.at - starts[rank]!));
  const middles = wishes.map(() => 0);
  order.forEach((index, rank) => {
    const shift = Math.max(low, Math.min(high - stacked, shifts[rank]!));
    middles[index] = shift + starts[rank]!;
  });
  return middles;
}

/** The nearest sequence that never falls: neighbours that fall are pooled at their mean. */
function increasing(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, count: 1 });
    for (let last = pools.at(-1)!, before = pools.at(-2); before; last = before, before = pools.at(-2)) {
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
