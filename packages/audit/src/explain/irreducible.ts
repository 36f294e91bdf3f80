/**
 * Leaves out things until none of the others can be left out, and returns these others: step by step. It yields some of the
 * things, and has to be given whether they are enough; all together they must be.
 *
 * Large parts are left out first, the last ones before the first ones; in the end one thing after another, again until no
 * single one can be left out. The things returned are enough, and without any one of them no longer are. Fewer things may be
 * enough, too.
 */
export function* leavingOut<A>(things: readonly A[]): Generator<readonly A[], readonly A[], boolean> {
  let kept = things;
  for (let part = Math.ceil(things.length / 2); part >= 1;) {
    const before = kept.length;
    for (let end = kept.length; end > 0; end -= part) {
      const fewer = [...kept.slice(0, Math.max(0, end - part)), ...kept.slice(end)];
      if (yield fewer) kept = fewer;
    }
    if (part > 1) part = Math.min(Math.ceil(part / 2), Math.max(1, Math.ceil(kept.length / 2)));
    else if (kept.length === before) break;
  }
  return kept;
}

/** Leaves out things until none of the others can be left out, by a test that says whether some of them are enough. */
export const irreducible = <A>(
  things: readonly A[],
  holds: (some: readonly A[]) => boolean,
): readonly A[] => {
  const search = leavingOut(things);
  let step = search.next();
  while (step.done !== true) step = search.next(holds(step.value));
  return step.value;
};
