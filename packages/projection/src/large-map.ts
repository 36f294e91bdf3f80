// up to so many entries a map grows, and is divided, within some milliseconds
const SMALL = 4096;
// a shard's table stays below the size from which V8 gives an object pages of its own, up to some millions of entries
const SHARDS = 1024;
const PART = 4096;

const PLACES = 16_384;

// the largest shard gets twice as many keys as the smallest: a table that doubles takes long, and those of shards that are all
// as large would double together
const SHARD_AT = Uint16Array.from({ length: PLACES }, (_, place) =>
  Math.floor(SHARDS * Math.log2(1 + place / PLACES)),
);

/** Returns the number of the shard of a key. */
export const shardOf = (key: string): number => {
  // every second character: names that differ do so in several, and reading all would take as long as finding an entry
  let hash = 0;
  for (let at = key.length - 1; at >= 0; at -= 2) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return SHARD_AT[(hash ^ (hash >>> 10) ^ (hash >>> 20)) & (PLACES - 1)] ?? 0;
};

/** A stretch of the entries, in the order in which they were added. Entries that were deleted leave their places empty. */
interface Part<K, V> {
  readonly keys: (K | undefined)[];
  readonly values: (V | undefined)[];
  held: number;
}

/**
 * A map by texts that never grows in one go, however many entries it has. A `Map` doubles its table at once, which takes a tenth
 * of a second with a million entries.
 *
 * Its keys come in the order in which they were added, as those of a `Map` do.
 */
export class LargeMap<K extends string, V> implements ReadonlyMap<K, V> {
  // fields that comparisons see: by hidden ones all maps would be equal
  private shards: Map<K, number>[] = [new Map<K, number>()];
  private readonly parts: (Part<K, V> | undefined)[] = [];
  private places = 0;
  private held = 0;

  constructor(entries: Iterable<readonly [K, V]> = []) {
    for (const [key, value] of entries) this.set(key, value);
  }

  /** The number of entries. */
  get size(): number {
    return this.held;
  }

  /** Returns the value of a key, or nothing if the map has no such key. */
  get(key: K): V | undefined {
    const place = this.shard(key).get(key);
    return place === undefined ? undefined : this.parts[Math.floor(place / PART)]?.values[place % PART];
  }

  /** Whether the map has an entry of a key. */
  has(key: K): boolean {
    return this.shard(key).has(key);
  }

  /** Puts a value under a key. */
  set(key: K, value: V): this {
    const shard = this.shard(key);
    const place = shard.get(key);
    if (place === undefined) this.add(shard, key, value);
    else {
      const part = this.parts[Math.floor(place / PART)];
      if (part !== undefined) part.values[place % PART] = value;
    }
    return this;
  }

  /** Deletes the entry of a key. Returns whether there was one. */
  delete(key: K): boolean {
    const shard = this.shard(key);
    const place = shard.get(key);
    if (place === undefined) return false;
    shard.delete(key);
    this.held -= 1;
    const number = Math.floor(place / PART);
    const part = this.parts[number];
    if (part === undefined) return true;
    part.keys[place % PART] = undefined;
    part.values[place % PART] = undefined;
    part.held -= 1;
    // the last one may get more
    if (part.held === 0 && number < this.parts.length - 1) this.parts[number] = undefined;
    return true;
  }

  /** Calls a function with each entry, in the order in which the keys came. */
  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  *entries(): Generator<[K, V], undefined> {
    for (let place = 0; place < this.places; place += 1) {
      const part = this.parts[Math.floor(place / PART)];
      if (part === undefined) {
        place += PART - 1;
        continue;
      }
      const key = part.keys[place % PART];
      // a value that is there may be undefined
      if (key !== undefined) yield [key, part.values[place % PART] as V];
    }
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  /** Iterates over the entries, in the order in which the keys came; also over those that are added meanwhile. */
  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  /** The name that `Object.prototype.toString` tells, as of a `Map`. */
  readonly [Symbol.toStringTag] = 'Map';

  private shard(key: K): Map<K, number> {
    const [first = new Map<K, number>()] = this.shards;
    return this.shards.length === 1 ? first : (this.shards[shardOf(key)] ?? first);
  }

  private add(shard: Map<K, number>, key: K, value: V): void {
    const number = Math.floor(this.places / PART);
    const part = (this.parts[number] ??= { keys: [], values: [], held: 0 });
    part.keys.push(key);
    part.values.push(value);
    part.held += 1;
    shard.set(key, this.places);
    this.places += 1;
    this.held += 1;
    if (this.shards.length === 1 && this.held > SMALL) this.divide();
  }

  private divide(): void {
    const shards = Array.from({ length: SHARDS }, () => new Map<K, number>());
    for (const [key, place] of this.shards[0] ?? []) shards[shardOf(key)]?.set(key, place);
    this.shards = shards;
  }
}
