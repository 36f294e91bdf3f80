import { idOf } from '@pavadonis/domain';
import type { Amounts } from './amounts';
import type { Attempt } from './folding';
import { type AnyView, together } from './rows';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Returns what each of several attempts adds, if each place of the sum names one of them; else nothing. */
const byName = (sum: Amounts, attempts: readonly Attempt[]): readonly Amounts[] | undefined => {
  const owners = new Map(
    attempts.flatMap(({ subjects }, i) =>
      subjects.flatMap(({ name, streams }) => [name, ...streams].map((each) => [idOf(each), i] as const)),
    ),
  );
  const told = attempts.map(() => new Map<string, number>());
  for (const [place, amount] of sum) {
    const [owner, ...others] = new Set((place.match(ID) ?? []).flatMap((id) => owners.get(id) ?? []));
    if (owner === undefined || others.length > 0) return undefined;
    told[owner]?.set(place, amount);
  }
  return told;
};

/**
 * Returns what each of several attempts about different subjects adds to an answer, where the answer is a sum. `add` tells what
 * some rows add.
 *
 * It asks about all of them at once: a place of an answer that names one of them, as an element of a list does, is taken for what
 * that one adds. This is a guess. Where places name nobody, it asks about fewer together, in the end about each alone.
 */
export const toldApart = (
  add: (rows: AnyView) => Amounts,
  attempts: readonly Attempt[],
): readonly Amounts[] => {
  const parts = (size: number): readonly (readonly Attempt[])[] =>
    Array.from({ length: Math.ceil(attempts.length / size) }, (_, i) =>
      attempts.slice(i * size, (i + 1) * size),
    );
  const addAll = (of: readonly Attempt[]) => byName(add(together(of.map(({ rows }) => rows))), of);
  const addEach = (of: readonly Attempt[]) => of.map(({ rows }) => add(rows));
  if (attempts.length <= 1) return addEach(attempts);
  return (
    addAll(attempts) ??
    parts(Math.ceil(Math.sqrt(attempts.length))).flatMap((part) =>
      part.length > 1 ? (addAll(part) ?? addEach(part)) : addEach(part),
    )
  );
};
