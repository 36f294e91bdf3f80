import type { Anchors } from './anchors';
import { monthAt } from './calendar';
import type { Random } from './random';

/** The clients served and the clients coming in each month. All others served were served in the month before. */
export interface Flow {
  readonly served: readonly number[];
  readonly coming: readonly number[];
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Returns the number of a month's clients who are served in the next one too; in the last month, all. */
export const staying = ({ served, coming }: Flow, at: number): number =>
  at + 1 < served.length ? (served[at + 1] ?? 0) - (coming[at + 1] ?? 0) : (served[at] ?? 0);

// from the end backwards: the numbers from which every later fixed one can be reached
const reachable = (all: Flow, coming: readonly number[], fixed: Anchors): readonly Bounds[] => {
  const bounds: Bounds[] = [];
  for (let at = coming.length - 1; at >= 0; at -= 1) {
    const total = all.served[at] ?? 0;
    const stay = staying(all, at);
    const next = bounds[at + 1];
    const arriving = coming[at + 1] ?? 0;
    const stayLow = Math.max(0, (next?.low ?? 0) - arriving);
    const stayHigh = Math.min(stay, (next?.high ?? stay) - arriving);
    const low = Math.max(coming[at] ?? 0, stayLow);
    const high = Math.min(total - ((all.coming[at] ?? 0) - (coming[at] ?? 0)), stayHigh + total - stay);
    const wanted = fixed.get(at);
    if (low > high || stayLow > stayHigh || (wanted !== undefined && (wanted < low || wanted > high)))
      throw new RangeError(`a part of the clients cannot reach its fixed numbers from ${monthAt(at)} on`);
    bounds[at] = wanted === undefined ? { low, high } : { low: wanted, high: wanted };
  }
  return bounds;
};

/**
 * Returns the share of this part among the clients who leave until the next fixed month, or its share of the served.
 */
const leavingShare = (
  all: Flow,
  coming: readonly number[],
  fixed: Anchors,
  at: number,
  count: number,
): number => {
  const next = [...fixed.keys()].sort((a, b) => a - b).find((place) => place > at);
  const share = count / Math.max(1, all.served[at] ?? 0);
  if (next === undefined) return share;
  let leaving = 0;
  let ofPart = count - (fixed.get(next) ?? 0);
  for (let place = at; place < next; place += 1) {
    leaving += (all.served[place] ?? 0) - staying(all, place);
    ofPart += coming[place + 1] ?? 0;
  }
  return leaving === 0 ? share : ofPart / leaving;
};

/**
 * Splits off a part of the clients, such as the children. The part has its own inflow and meets
 * its fixed numbers; `rest` gives the others.
 */
export const split = (all: Flow, coming: readonly number[], fixed: Anchors, random: Random): Flow => {
  const bounds = reachable(all, coming, fixed);
  const served = [coming[0] ?? 0];
  for (let at = 0; at + 1 < coming.length; at += 1) {
    const count = served[at] ?? 0;
    const stay = staying(all, at);
    const leaving = (all.served[at] ?? 0) - stay;
    const arriving = coming[at + 1] ?? 0;
    const next = bounds[at + 1] ?? { low: arriving, high: arriving };
    const exact = leaving * leavingShare(all, coming, fixed, at, count);
    const wanted = count - Math.floor(exact + random.whole(0, 99) / 100);
    const low = Math.max(0, count - leaving, next.low - arriving);
    const high = Math.min(count, stay, next.high - arriving);
    served.push(Math.min(high, Math.max(low, wanted)) + arriving);
  }
  return { served, coming };
};

/** Returns the flow of the clients outside a part. */
export const rest = (all: Flow, part: Flow): Flow => ({
  served: all.served.map((count, at) => count - (part.served[at] ?? 0)),
  coming: all.coming.map((count, at) => count - (part.coming[at] ?? 0)),
});
