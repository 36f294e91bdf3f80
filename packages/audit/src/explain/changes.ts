import type { Category, StreamName } from '@pavadonis/domain';
import { type Amounts, minus, sameAmounts, sumOf } from './amounts';
import type { Answering } from './answering';
import type { Attempt } from './folding';
import { irreducible } from './irreducible';
import { knownOf, type Matter, mattersOf, type OnlyKnown } from './matters';
import { areRight, isSum, onTheWhole, type Reckoning, rowByRow } from './reckoning';
import type { Held } from './subject';

/** A change of what a matter adds to the answer, and the events that make it. */
export interface Change {
  readonly category: Category;
  readonly stream: StreamName;
  readonly before: Amounts;
  readonly after: Amounts;
  readonly cause:
    | { readonly _tag: 'Events'; readonly events: readonly OnlyKnown[] }
    | { readonly _tag: 'Question'; readonly events: readonly Held[] };
}

/** One of two figures, and the way to reckon changes of it. */
interface Side {
  readonly answering: Answering;
  readonly reckoning: Reckoning;
}

/** A change, and the attempts on either side by which it was found. */
interface Reckoned {
  readonly change: Change;
  readonly before: readonly Attempt[];
  readonly after: readonly Attempt[];
}

const leftOut = ({ answering }: Side, subjects: Matter['before']): Attempt =>
  answering.folding.attempt(subjects, []);

/** Finds the change of one matter; none where it adds the same to both figures. */
const changeOf = (was: Side, is: Side, matter: Matter): Reckoned | undefined => {
  const [wasOut, isOut] = [leftOut(was, matter.before), leftOut(is, matter.after)];
  const [wasLost, isLost] = [was.reckoning.changeBy(wasOut), is.reckoning.changeBy(isOut)];
  if (sameAmounts(wasLost, isLost)) return undefined;
  const { category } = matter;
  const stream = (matter.after[0] ?? matter.before[0])?.name;
  if (stream === undefined) return undefined;
  const change = { category, stream, before: sumOf([wasLost], -1), after: sumOf([isLost], -1) };

  const { only, learned } = knownOf(was.answering, is.answering, matter);
  const withLearned = (events: readonly OnlyKnown[]): Attempt =>
    is.answering.folding.attempt(matter.after, learned(events));
  const isAfter = (events: readonly OnlyKnown[]): boolean =>
    is.reckoning.changeBy(withLearned(events)).size === 0;
  if (only.length > 0 && !isAfter([])) {
    const events = irreducible(only, isAfter);
    return {
      change: { ...change, cause: { _tag: 'Events', events } },
      before: [],
      after: [withLearned(events), ...events.map((_, i) => withLearned(events.toSpliced(i, 1)))],
    };
  }

  const both = (events: readonly Held[]) =>
    [
      was.answering.folding.attempt(matter.before, events),
      is.answering.folding.attempt(matter.after, events),
    ] as const;
  const shows = (events: readonly Held[]): boolean => {
    const [wasSo, isSo] = both(events);
    const adds = [
      minus(is.reckoning.changeBy(isSo), isLost),
      sumOf([minus(was.reckoning.changeBy(wasSo), wasLost)], -1),
    ];
    return sameAmounts(sumOf(adds), minus(change.after, change.before));
  };
  const events = irreducible(
    matter.before.flatMap(({ held }) => held),
    shows,
  );
  const attempts = [events, ...events.map((_, i) => events.toSpliced(i, 1))].map(both);
  return {
    change: { ...change, cause: { _tag: 'Question', events } },
    before: attempts.map(([each]) => each),
    after: attempts.map(([, each]) => each),
  };
};

const isConfirmed = (
  was: Side,
  is: Side,
  matters: readonly Matter[],
  reckoned: readonly Reckoned[],
): boolean =>
  areRight(
    was.answering,
    was.reckoning,
    matters.map(({ before }) => [leftOut(was, before)]),
  ) &&
  areRight(
    is.answering,
    is.reckoning,
    matters.map(({ after }) => [leftOut(is, after)]),
  ) &&
  areRight(
    was.answering,
    was.reckoning,
    reckoned.map(({ before }) => before),
  ) &&
  areRight(
    is.answering,
    is.reckoning,
    reckoned.map(({ after }) => after),
  );

const changesOf = (
  before: Answering,
  after: Answering,
  category: Category,
  matters: readonly Matter[],
): readonly Change[] => {
  const reckonedBy = (reckoningOf: (answering: Answering) => Reckoning) => {
    const was = { answering: before, reckoning: reckoningOf(before) };
    const is = { answering: after, reckoning: reckoningOf(after) };
    return { was, is, found: matters.flatMap((matter) => changeOf(was, is, matter) ?? []) };
  };
  const changes = (found: readonly Reckoned[]): readonly Change[] => found.map(({ change }) => change);
  if (isSum(before, category) && isSum(after, category)) {
    const { was, is, found } = reckonedBy((answering) => rowByRow(answering, category));
    if (isConfirmed(was, is, matters, found)) return changes(found);
  }
  return changes(reckonedBy(onTheWhole).found);
};

/** Finds all changes between two figures. */
export const changesIn = (before: Answering, after: Answering): readonly Change[] => {
  const matters = mattersOf(before, after);
  return [...new Set(matters.map(({ category }) => category))].flatMap((category) =>
    changesOf(
      before,
      after,
      category,
      matters.filter((each) => each.category === category),
    ),
  );
};
