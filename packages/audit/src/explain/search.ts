import type { Category, StreamName } from '@pavadonis/domain';
import { type Amounts, sumOf } from './amounts';
import type { Answering } from './answering';
import { irreducible } from './irreducible';
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

const search = (
  answering: Answering,
  subjects: readonly Subject[],
  reckoning: Reckoning,
  guess?: (subject: Subject) => readonly Held[],
): readonly Found[] =>
  subjects.flatMap((subject) => {
    const change = reckoning.changeBy(answering.folding.attempt([subject], []));
    return change.size === 0
      ? []
      : {
          subject,
          amounts: sumOf([change], -1),
          events: enough(answering, reckoning, subject, guess?.(subject)),
        };
  });

/** Returns whether what was found row by row is so in the whole view. */
const isConfirmed = (
  { folding: { attempt } }: Answering,
  subjects: readonly Subject[],
  reckoning: Reckoning,
  rows: readonly Found[],
): boolean => {
  const claimed = rows.map(({ subject, events }) => [
    attempt([subject], events),
    ...events.map((_, i) => attempt([subject], events.toSpliced(i, 1))),
  ]);
  return (
    areRight(
      reckoning,
      subjects.map((subject) => [attempt([subject], [])]),
    ) && areRight(reckoning, claimed)
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
    const rows = search(answering, all, apart);
    if (isConfirmed(answering, all, apart, rows)) return rows;
  }
  const isMeant = ({ name, streams }: Subject): boolean =>
    of === undefined || of.some((stream) => stream === name || streams.includes(stream));
  return search(answering, all.filter(isMeant), onTheWhole(answering), (subject) =>
    enough(answering, apart, subject),
  );
};
