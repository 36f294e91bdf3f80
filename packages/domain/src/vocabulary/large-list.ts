const BITS = 12;
const PART = 2 ** BITS;

/**
 * A list by places that never grows in one go, however long it is. An `Array` copies all it holds whenever it is full, which
 * takes a twentieth of a second with a million values.
 */
export class LargeList<A> implements Iterable<A | undefined> {
  // fields that comparisons see: by hidden ones all lists would be equal
  private readonly parts: (A | undefined)[][] = [];
  private end = 0;

  /** The place after the last one that was set. */
  get length(): number {
    return this.end;
  }

  /** Returns the value at a place, 0 or more; undefined where none was set. */
  at(place: number): A | undefined {
    // for a place beyond the end V8 would compile the loop of the caller anew
    return place < this.end ? this.parts[place >> BITS]?.[place % PART] : undefined;
  }

  /** Returns the values at the first places of a list of them, so many, each as `at` returns it. */
  atAll(places: Int32Array, count: number): (A | undefined)[] {
    const values = new Array<A | undefined>(count);
    let number = -1;
    let part: readonly (A | undefined)[] = [];
    for (let i = 0; i < count; i += 1) {
      const place = places[i] ?? 0;
      if (place >> BITS !== number) {
        number = place >> BITS;
        part = this.parts[number] ?? [];
      }
      values[i] = part[place & (PART - 1)];
    }
    return values;
  }

  /** Puts a value at a place, 0 or more, which may be beyond the end. */
  set(place: number, value: A): void {
    const part = (this.parts[place >> BITS] ??= []);
    part[place % PART] = value;
    if (place >= this.end) this.end = place + 1;
  }

  /** Adds a value at the end, and returns its place. */
  add(value: A): number {
    const place = this.end;
    this.set(place, value);
    return place;
  }

  /** Iterates over the values by their places, with undefined where none was set. */
  *[Symbol.iterator](): Generator<A | undefined, undefined> {
    for (let place = 0; place < this.end; place += 1) yield this.at(place);
  }
}
