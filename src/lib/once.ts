/** What was made for an owner, by what it was made of; it goes when the owner does. */
export type Made<Owner extends object, T> = WeakMap<Owner, Map<string, T>>;

/** What was made for an owner under a key; made now where it has not been. `make` never gives `undefined`. */
export function once<Owner extends object, T>(made: Made<Owner, T>, owner: Owner, key: string, make: () => T): T {
  const ofOwner = made.get(owner) ?? new Map<string, T>();
  made.set(owner, ofOwner);
  const known = ofOwner.get(key) ?? make();
  ofOwner.set(key, known);
  return known;
}
