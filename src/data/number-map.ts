/** No key: keys are not negative. */
const none = -1;

/**
 * Whole numbers from 0 to 2 ** 53 to whole numbers below 2 ** 32, in flat memory: a `Map` of a million takes thrice the room
 * and the time.
 */
export class NumberMap {
  #keys = new Float64Array(1024).fill(none);
  #values = new Uint32Array(1024);
  #size = 0;

  get(key: number): number | undefined {
    const place = this.#placeOf(key);
    return this.#keys[place] === key ? this.#values[place] : undefined;
  }

  set(key: number, value: number): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) this.#size += 1;
    this.#keys[place] = key;
    this.#values[place] = value;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** Where the key stands, or would: in its own place, or in the next free one after it. There always is one. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    // `| 0` is the lower half of the number, whatever its size.
    let place = (Math.imul(key | 0, 0x9e37_79b1) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x85eb_ca6b)) >>> 7;
    place &= last;
    while (this.#keys[place] !== key && this.#keys[place] !== none) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2).fill(none);
    this.#values = new Uint32Array(keys.length * 2);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index]!;
      if (key === none) continue;
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#values[place] = values[index]!;
    }
  }
}
