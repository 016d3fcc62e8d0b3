/** Keeps what is computed for an owner under a key, for as long as the owner lives. `compute` never gives `undefined`. */
export function memo<T>(): (owner: object, key: string, compute: () => T) => T {
  const kept = new WeakMap<object, Map<string, T>>();
  return (owner, key, compute) => {
    const ofOwner = kept.get(owner) ?? new Map<string, T>();
    kept.set(owner, ofOwner);
    const value = ofOwner.get(key) ?? compute();
    ofOwner.set(key, value);
    return value;
  };
}
