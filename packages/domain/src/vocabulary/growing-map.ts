import { GrowingList } from './growing-list';

/**
 * A map that is never changed: adding or replacing an entry makes another one, which shares nearly all of it.
 *
 * Keys come in the order in which they were added. Adding an entry to the latest map, or replacing one, costs the same however
 * long it is. Adding one to an earlier map, of which another was made already, copies the places of that map's keys.
 */
export class GrowingMap<K, V> implements ReadonlyMap<K, V> {
  // shared by all maps that were made one of the other; of its keys each map has the first so many
  readonly #places: Map<K, number>;
  readonly #values: GrowingList<V>;

  private constructor(places: Map<K, number>, values: GrowingList<V>) {
    this.#places = places;
    this.#values = values;
  }

  /** Returns a map without entries. */
  static empty<K, V>(): GrowingMap<K, V> {
    return new GrowingMap(new Map<K, number>(), GrowingList.of<V>());
  }

  /** The number of entries. */
  get size(): number {
    return this.#values.length;
  }

  /** Returns the map with one more entry, or itself if it has that key: the first stands. */
  withFirst(key: K, value: V): GrowingMap<K, V> {
    return this.has(key) ? this : this.#withNext(key, value);
  }

  /** Returns the map with an entry of a key, which replaces the one that it has, in its place. */
  with(key: K, value: V): GrowingMap<K, V> {
    const place = this.#placeOf(key);
    return place === undefined
      ? this.#withNext(key, value)
      : new GrowingMap(this.#places, this.#values.withAt(place, value));
  }

  /**
   * Passes each value through a function when it is read, in this map and in those made of it from now on, so that whoever gives
   * the map away can freeze its values.
   */
  readThrough(read: (value: V) => V): void {
    this.#values.readThrough(read);
  }

  /** Returns the value of a key, or nothing if the map has no such key. */
  get(key: K): V | undefined {
    const place = this.#placeOf(key);
    return place === undefined ? undefined : this.#values.at(place);
  }

  /** Whether the map has an entry of a key. */
  has(key: K): boolean {
    return this.#placeOf(key) !== undefined;
  }

  /** Calls a function with each entry, in the order in which the keys came. */
  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  *entries(): Generator<[K, V], undefined> {
    let place = 0;
    // a map has a value at each of its places
    for (const key of this.keys()) yield [key, this.#values.at(place++) as V];
  }

  *keys(): Generator<K, undefined> {
    for (const [key, place] of this.#places) {
      if (place === this.size) return;
      yield key;
    }
  }

  *values(): Generator<V, undefined> {
    yield* this.#values;
  }

  /** Iterates over the entries, in the order in which the keys came. */
  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  #placeOf(key: K): number | undefined {
    const place = this.#places.get(key);
    return place !== undefined && place < this.size ? place : undefined;
  }

  #withNext(key: K, value: V): GrowingMap<K, V> {
    const { size } = this;
    // the empty map stands in the first state of every stream, and shares with none
    const isLatest = size > 0 && size === this.#places.size;
    const places = isLatest ? this.#places : new Map([...this.keys()].map((each, place) => [each, place]));
    places.set(key, size);
    return new GrowingMap(places, this.#values.withNext(value));
  }
}
