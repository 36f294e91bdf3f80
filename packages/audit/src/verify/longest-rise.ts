/** Returns the longest part of a list in which a number rises from each to the next, in the order of the list. */
export const longestRise = <A>(list: readonly A[], numberOf: (each: A) => number): readonly A[] => {
  // the end of the best rise of each length, and what each was put after
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, each] of list.entries()) {
    const number = numberOf(each);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const end = list[ends[middle] ?? 0];
      if (end !== undefined && numberOf(end) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  }
  const rise: A[] = [];
  for (let place = ends.at(-1); place !== undefined; place = before[place]) {
    const each = list[place];
    if (each !== undefined) rise.push(each);
  }
  return rise.reverse();
};
