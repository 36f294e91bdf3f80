interface Entry<V> {
  readonly place: number;
  readonly value: V;
}

const asItIs = <V>(value: V): V => value;

/**
 * A map that is never changed: adding an entry makes another one, which shares all of it.
 *
 * Keys come in the order in which they were added. Adding an entry to the latest map costs the same however long it is. Adding
 * one to an earlier map, of which another was made already, copies that map.
 */
export class GrowingMap<K, V> implements ReadonlyMap<K, V> {
  // shared by all maps that were made one of the other; of its entries each map has the first so many
  readonly #entries: Map<K, Entry<V>>;
  #read: (value: V) => V;

  /** The number of entries. */
  readonly size: number;

  private constructor(entries: Map<K, Entry<V>>, size: number, read: (value: V) => V) {
    this.#entries = entries;
    this.size = size;
    this.#read = read;
  }

  /** Returns a map without entries. */
  static empty<K, V>(): GrowingMap<K, V> {
    return new GrowingMap(new Map<K, Entry<V>>(), 0, asItIs);
  }

  /** Returns the map with one more entry, or itself if it has that key: the first stands. */
  withFirst(key: K, value: V): GrowingMap<K, V> {
    if (this.has(key)) return this;
    // the empty map stands in the first state of every stream, and shares with none
    const isLatest = this.size > 0 && this.size === this.#entries.size;
    const entries = isLatest ? this.#entries : this.#ownEntries();
    entries.set(key, { place: this.size, value });
    return new GrowingMap(entries, this.size + 1, this.#read);
  }

  /**
   * Passes each value through a function when it is read, in this map and in those made of it from now on, so that whoever gives
   * the map away can freeze its values.
   */
  readThrough(read: (value: V) => V): void {
    this.#read = read;
  }

  /** Returns the value of a key, or nothing if the map has no such key. */
  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.place < this.size ? this.#read(entry.value) : undefined;
  }

  /** Whether the map has an entry of a key. */
  has(key: K): boolean {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.place < this.size;
  }

  /** Calls a function with each entry, in the order in which the keys came. */
  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, { value }] of this.#own()) yield [key, this.#read(value)];
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.#own()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, { value }] of this.#own()) yield this.#read(value);
  }

  /** Iterates over the entries, in the order in which the keys came. */
  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  *#own(): Generator<[K, Entry<V>], undefined> {
    for (const each of this.#entries) {
      if (each[1].place === this.size) return;
      yield each;
    }
  }

  #ownEntries(): Map<K, Entry<V>> {
    return new Map(this.#own());
  }
}
