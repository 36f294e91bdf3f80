import type { Category, StreamName } from '@pavadonis/domain';
import { zip } from 'fp-ts/ReadonlyArray';
import { type Amounts, sumOf } from './amounts';
import type { Answering } from './answering';
import { irreducible, leavingOut } from './irreducible';
import { areRight, isSum, onTheWhole, type Reckoning, rowByRow } from './reckoning';
import type { Held, Subject } from './subject';

/** A row that counts, and events that are enough for it. */
interface Found {
  readonly subject: Subject;
  /** The amounts that the answer would lose without the row. */
  readonly amounts: Amounts;
  readonly events: readonly Held[];
}

/** Finds events of a subject that are enough, of which none can be spared. */
const enough = (
  { folding }: Answering,
  { changeBy }: Reckoning,
  subject: Subject,
  guessed: readonly Held[] = [],
): readonly Held[] => {
  const isEnough = (events: readonly Held[]): boolean =>
    changeBy(folding.attempt([subject], events)).size === 0;
  return irreducible(guessed.length > 0 && isEnough(guessed) ? guessed : subject.held, isEnough);
};

/** Finds such events of several subjects, in steps that are reckoned for all of them together. */
const enoughOfEach = (
  { folding }: Answering,
  { changesBy }: Reckoning,
  subjects: readonly Subject[],
): readonly (readonly Held[])[] => {
  const searches = subjects.map((subject) => ({ subject, steps: leavingOut(subject.held) }));
  const found = new Map<Subject, readonly Held[]>();
  let open = searches.map((search) => ({ ...search, step: search.steps.next() }));
  for (;;) {
    const tried = open.flatMap(({ subject, steps, step }) => {
      if (step.done !== true) return { subject, steps, attempt: folding.attempt([subject], step.value) };
      found.set(subject, step.value);
      return [];
    });
    if (tried.length === 0) return subjects.map((subject) => found.get(subject) ?? []);
    const changes = changesBy(tried.map(({ attempt }) => attempt));
    open = tried.map(({ subject, steps }, i) => ({
      subject,
      steps,
      step: steps.next(changes[i]?.size === 0),
    }));
  }
};

/** Finds the subjects that count, and asks for the events of all of them. */
const search = (
  { folding }: Answering,
  subjects: readonly Subject[],
  { changesBy }: Reckoning,
  eventsOf: (subjects: readonly Subject[]) => readonly (readonly Held[])[],
): readonly Found[] => {
  const changes = changesBy(subjects.map((subject) => folding.attempt([subject], [])));
  const counting = zip(subjects, changes).filter(([, change]) => change.size > 0);
  const events = eventsOf(counting.map(([subject]) => subject));
  return zip(counting, events).map(([[subject, change], own]) => ({
    subject,
    amounts: sumOf([change], -1),
    events: own,
  }));
};

/** Returns whether what was found row by row is so in the whole view. */
const isConfirmed = (
  answering: Answering,
  subjects: readonly Subject[],
  reckoning: Reckoning,
  rows: readonly Found[],
): boolean => {
  const { attempt } = answering.folding;
  const claimed = rows.map(({ subject, events }) => [
    attempt([subject], events),
    ...events.map((_, i) => attempt([subject], events.toSpliced(i, 1))),
  ]);
  return (
    areRight(
      answering,
      reckoning,
      subjects.map((subject) => [attempt([subject], [])]),
    ) && areRight(answering, reckoning, claimed)
  );
};

/**
 * Finds the rows of a kind that count: row by row where that is right in the whole view too, elsewhere on the whole view.
 *
 * Of the streams `of` alone, it looks at the whole view at once.
 */
export const found = (
  answering: Answering,
  category: Category,
  of?: readonly StreamName[],
): readonly Found[] => {
  const all = answering.asked.get(category) ?? [];
  const apart = rowByRow(answering, category);
  if (of === undefined && isSum(answering, category)) {
    const rows = search(answering, all, apart, (subjects) => enoughOfEach(answering, apart, subjects));
    if (isConfirmed(answering, all, apart, rows)) return rows;
  }
  const isMeant = ({ name, streams }: Subject): boolean =>
    of === undefined || of.some((stream) => stream === name || streams.includes(stream));
  const whole = onTheWhole(answering);
  return search(answering, all.filter(isMeant), whole, (subjects) =>
    subjects.map((subject) => enough(answering, whole, subject, enough(answering, apart, subject))),
  );
};
