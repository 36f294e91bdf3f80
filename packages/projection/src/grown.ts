/**
 * Returns a list with one more element, in no more memory than its elements take.
 *
 * Rows hold many lists, mostly of one to three elements. `push` takes room for seventeen at the second one, and `concat`
 * took nine times as long as literals. With so many of them, this is too long for V8 to copy it into each fold.
 */
export const grown = <A>(list: readonly A[] | undefined, added: A): A[] => {
  if (list === undefined || list.length === 0) return [added];
  if (list.length === 1) return [list[0] as A, added];
  if (list.length === 2) return [list[0] as A, list[1] as A, added];
  if (list.length === 3) return [list[0] as A, list[1] as A, list[2] as A, added];
  if (list.length === 4) return [list[0] as A, list[1] as A, list[2] as A, list[3] as A, added];
  if (list.length === 5) return [list[0] as A, list[1] as A, list[2] as A, list[3] as A, list[4] as A, added];
  if (list.length === 6)
    return [list[0] as A, list[1] as A, list[2] as A, list[3] as A, list[4] as A, list[5] as A, added];
  if (list.length === 7)
    return [
      list[0] as A,
      list[1] as A,
      list[2] as A,
      list[3] as A,
      list[4] as A,
      list[5] as A,
      list[6] as A,
      added,
    ];
  return list.concat([added]);
};
