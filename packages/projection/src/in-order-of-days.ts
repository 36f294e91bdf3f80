import type { EventWindow } from '@pavadonis/domain';

type When = Pick<EventWindow<unknown>, 'positions' | 'days' | 'seqs'>;

// of so many, inserting one after another is the fastest
const FEW = 64;

const happenedBefore = ({ positions, days, seqs }: When, a: number, b: number): boolean => {
  const day = (days[a] ?? 0) - (days[b] ?? 0);
  if (day !== 0) return day < 0;
  const seq = (seqs[a] ?? 0) - (seqs[b] ?? 0);
  return seq === 0 ? (positions[a] ?? 0) < (positions[b] ?? 0) : seq < 0;
};

/** Sorts the numbers of events of a window, from a place to another one, by day, place in the day and position. */
export const sortByDay = (when: When, numbers: Int32Array, from: number, to: number): void => {
  for (let at = from + 1; at < to; at += 1) {
    const number = numbers[at] ?? 0;
    if (happenedBefore(when, numbers[at - 1] ?? 0, number)) continue;
    if (to - from > FEW) {
      numbers.subarray(from, to).sort((a, b) => (happenedBefore(when, a, b) ? -1 : 1));
      return;
    }
    let place = at;
    for (; place > from && !happenedBefore(when, numbers[place - 1] ?? 0, number); place -= 1)
      numbers[place] = numbers[place - 1] ?? 0;
    numbers[place] = number;
  }
};
