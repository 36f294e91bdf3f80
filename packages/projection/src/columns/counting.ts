import type { Held } from './column';
import { found } from './found';
import { inPart, NONE, NOTHING, partOf } from './numbers';

/** Counts by the numbers of values, and these numbers in the order in which each came first. */
export interface Counted {
  readonly counts: Int32Array;
  readonly occurring: readonly number[];
}

// Here and wherever all rows are looked at, the loops are functions of their own that all reports share: V8 compiles them in the
// first reports, and the next ones need not wait for it. Loops within closures would be compiled anew for each.

/** Counts the rows of so many segments that were found by the values of these, each row once for a value. */
export const countFound = (count: number, { ofValues }: Held<unknown>, ofSuchValues: number): Counted => {
  const counts = new Int32Array(ofSuchValues);
  // the turn that last counted for each value
  const counted = new Int32Array(ofSuchValues).fill(-1);
  const occurring: number[] = [];
  const { turns, segments } = found;
  let [part, ofPart] = [NONE, NOTHING];
  for (let i = 0; i < count; i += 1) {
    const turn = turns[i] ?? 0;
    const segment = segments[i] ?? 0;
    if (partOf(segment) !== part) {
      part = partOf(segment);
      ofPart = ofValues[part] ?? NOTHING;
    }
    const number = ofPart[inPart(segment)] ?? 0;
    if (counted[number] === turn) continue;
    counted[number] = turn;
    if (counts[number] === 0) occurring.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return { counts, occurring };
};

/** Counts numbers of values; those below zero are left out. */
export const countNumbers = (numbers: Int32Array | Uint8Array, ofSuchValues: number): Counted => {
  const counts = new Int32Array(ofSuchValues);
  const occurring: number[] = [];
  for (const number of numbers) {
    if (number < 0) continue;
    if (counts[number] === 0) occurring.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return { counts, occurring };
};

/** Makes the map of counts, in the order in which values came first. */
export const countsOf = <Value>(
  values: readonly (Value | undefined)[],
  { counts, occurring }: Counted,
): ReadonlyMap<Value, number> =>
  // a segment without a value counts under `undefined`, which is then one of the values
  new Map(occurring.map((number) => [values[number] as Value, counts[number] ?? 0]));
