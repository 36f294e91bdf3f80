// a map that many events were folded into is copied now and then, and not for each of them
const FEWEST = 32;

const asItIs = <V>(value: V): V => value;

/**
 * A map that is never changed: adding an entry makes another one, which shares nearly all of it.
 *
 * Keys come in the order in which they were added. Adding one of n entries costs about the square root of n, while a copy of
 * a `Map` would cost n for each event of a long stream.
 */
export class GrowingMap<K, V> implements ReadonlyMap<K, V> {
  readonly #older: ReadonlyMap<K, V>;
  readonly #recent: ReadonlyMap<K, V>;
  #read: (value: V) => V;

  private constructor(older: ReadonlyMap<K, V>, recent: ReadonlyMap<K, V>, read: (value: V) => V) {
    this.#older = older;
    this.#recent = recent;
    this.#read = read;
  }

  /** Returns a map without entries. */
  static empty<K, V>(): GrowingMap<K, V> {
    return new GrowingMap(new Map<K, V>(), new Map<K, V>(), asItIs);
  }

  /** Returns the map with one more entry, or itself if it has that key: the first stands. */
  withFirst(key: K, value: V): GrowingMap<K, V> {
    if (this.has(key)) return this;
    const recent = new Map(this.#recent).set(key, value);
    return recent.size <= Math.max(FEWEST, Math.sqrt(this.#older.size))
      ? new GrowingMap(this.#older, recent, this.#read)
      : new GrowingMap(new Map([...this.#older, ...recent]), new Map<K, V>(), this.#read);
  }

  /**
   * Passes each value through a function when it is read, in this map and in those made of it from now on, so that whoever gives
   * the map away can freeze its values.
   */
  readThrough(read: (value: V) => V): void {
    this.#read = read;
  }

  /** The number of entries. */
  get size(): number {
    return this.#older.size + this.#recent.size;
  }

  /** Returns the value of a key, or nothing if the map has no such key. */
  get(key: K): V | undefined {
    const value = this.#recent.get(key) ?? this.#older.get(key);
    return value === undefined ? undefined : this.#read(value);
  }

  /** Whether the map has an entry of a key. */
  has(key: K): boolean {
    return this.#recent.has(key) || this.#older.has(key);
  }

  /** Calls a function with each entry, in the order in which the keys came. */
  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.#older) yield [key, this.#read(value)];
    for (const [key, value] of this.#recent) yield [key, this.#read(value)];
  }

  *keys(): Generator<K, undefined> {
    yield* this.#older.keys();
    yield* this.#recent.keys();
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this) yield value;
  }

  /** Iterates over the entries, in the order in which the keys came. */
  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }
}
