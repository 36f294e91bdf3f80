import type { Category } from '@pavadonis/domain';
import { type Amounts, minus, sameAmounts, sumOf } from './amounts';
import type { Answering } from './answering';
import type { Attempt } from './folding';

/** A way to tell how the answer changes where other rows stand in place of some. */
export interface Reckoning {
  /** Returns the change of the answer. */
  readonly changeBy: (attempt: Attempt) => Amounts;
  /** Returns whether the answer with all rows in place shows the changes that were reckoned. */
  readonly isRight: (attempts: readonly Attempt[]) => boolean;
}

/** Reckons by the whole view: right for any report, at the price of a whole report for each attempt. */
export const onTheWhole = (answering: Answering): Reckoning => ({
  changeBy: (attempt) => minus(answering.with([attempt]), answering.amounts),
  isRight: () => true,
});

// up to so many attempts are confirmed one by one, and more in so many groups
const GROUPS = 100;

/** Groups attempts so that the subjects of a group are different ones. */
const grouped = (attempts: readonly Attempt[]): readonly (readonly Attempt[])[] => {
  const alone = attempts.filter(({ subjects }) => subjects.length > 1);
  const others = attempts.filter(({ subjects }) => subjects.length <= 1);
  const groups = Array.from({ length: Math.min(GROUPS, others.length) }, (_, group) =>
    others.filter((_each, i) => i % GROUPS === group),
  );
  return [...alone.map((each) => [each]), ...groups];
};

/** Returns whether an answer is the sum of what each row of a kind adds on its own, and of what there is without them. */
export const isSum = ({ amounts, asked, context, ofSubject }: Answering, category: Category): boolean =>
  sameAmounts(amounts, sumOf([context(category), ...(asked.get(category) ?? []).map(ofSubject)]));

/**
 * Reckons by views that hold the rows of an attempt alone of their kind: right where an answer is a sum over the rows of that
 * kind, and a guess elsewhere.
 */
export const rowByRow = (answering: Answering, category: Category): Reckoning => {
  const { amounts, apart, ofSubject } = answering;
  const changeBy = ({ subjects, rows }: Attempt): Amounts =>
    minus(apart(category, rows), sumOf(subjects.map(ofSubject)));
  return {
    changeBy,
    isRight: (attempts) =>
      grouped(attempts).every((group) =>
        sameAmounts(answering.with(group), sumOf([amounts, ...group.map(changeBy)])),
      ),
  };
};

/** Returns whether all changes are right that were reckoned for some rows, each in several attempts. */
export const areRight = ({ isRight }: Reckoning, ofRows: readonly (readonly Attempt[])[]): boolean => {
  const most = Math.max(0, ...ofRows.map(({ length }) => length));
  // the attempts of one row are about the same subjects, so they go into different rounds
  return Array.from({ length: most }, (_, round) =>
    ofRows.flatMap((attempts) => attempts[round] ?? []),
  ).every(isRight);
};
