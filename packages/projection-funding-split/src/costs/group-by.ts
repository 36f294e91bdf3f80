/** Groups items by a key, in the order in which each key came first. */
export const groupBy = <A>(items: readonly A[], keyOf: (item: A) => string): readonly (readonly A[])[] => {
  const groups = new Map<string, A[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
};
