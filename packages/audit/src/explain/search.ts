import type { Category } from '@pavadonis/domain';
import { type Amounts, sumOf } from './amounts';
import type { Answering } from './answering';
import { irreducible } from './irreducible';
import { isSum, onTheWhole, type Reckoning, rowByRow } from './reckoning';
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
  category: Category,
  reckoning: Reckoning,
  guess?: (subject: Subject) => readonly Held[],
): readonly Found[] =>
  (answering.asked.get(category) ?? []).flatMap((subject) => {
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
  { asked, folding: { attempt } }: Answering,
  category: Category,
  { isRight }: Reckoning,
  rows: readonly Found[],
): boolean => {
  const most = Math.max(0, ...rows.map(({ events }) => events.length));
  return (
    isRight((asked.get(category) ?? []).map((subject) => attempt([subject], []))) &&
    isRight(rows.map(({ subject, events }) => attempt([subject], events))) &&
    Array.from({ length: most }, (_, i) => i).every((i) =>
      isRight(
        rows
          .filter(({ events }) => i < events.length)
          .map(({ subject, events }) => attempt([subject], events.toSpliced(i, 1))),
      ),
    )
  );
};

/** Finds the rows of a kind that count: row by row where that is right in the whole view too, elsewhere on the whole view. */
export const found = (answering: Answering, category: Category): readonly Found[] => {
  const apart = rowByRow(answering, category);
  if (isSum(answering, category)) {
    const rows = search(answering, category, apart);
    if (isConfirmed(answering, category, apart, rows)) return rows;
  }
  return search(answering, category, onTheWhole(answering), (subject) => enough(answering, apart, subject));
};
