import type { Category } from '@pavadonis/domain';
import { type Amounts, minus, sameAmounts, sumOf } from './amounts';
import type { Answering } from './answering';
import type { Attempt } from './folding';

/** A way to tell how the answer changes where other rows stand in place of some. */
export interface Reckoning {
  /** Returns the change of the answer. */
  readonly changeBy: (attempt: Attempt) => Amounts;
  /** Returns the change by each of several attempts, which are about different subjects. */
  readonly changesBy: (attempts: readonly Attempt[]) => readonly Amounts[];
}

/** Reckons by the whole view: right for any report, at the price of a whole report for each attempt. */
export const onTheWhole = (answering: Answering): Reckoning => {
  const changeBy = (attempt: Attempt): Amounts => minus(answering.with([attempt]), answering.amounts);
  return { changeBy, changesBy: (attempts) => attempts.map(changeBy) };
};

/** Returns whether an answer is the sum of what each row of a kind adds on its own, and of what there is without them. */
export const isSum = ({ amounts, asked, context, ofSubjects }: Answering, category: Category): boolean =>
  sameAmounts(amounts, sumOf([context(category), ...ofSubjects(category, asked.get(category) ?? [])]));

/**
 * Reckons by views that hold the rows of attempts alone of their kind: right where an answer is a sum over the rows of that
 * kind, and a guess elsewhere.
 */
export const rowByRow = ({ apart, ofSubjects }: Answering, category: Category): Reckoning => {
  const changesBy: Reckoning['changesBy'] = (attempts) => {
    const added = apart(category, attempts);
    return attempts.map(({ subjects }, i) =>
      minus(added[i] ?? new Map(), sumOf(ofSubjects(category, subjects))),
    );
  };
  return { changeBy: (attempt) => sumOf(changesBy([attempt])), changesBy };
};

// up to so many attempts are confirmed one by one, and more in so many groups
const GROUPS = 100;

interface Claim {
  readonly attempt: Attempt;
  readonly change: Amounts;
}

/** Reckons the changes by the attempts of some rows, and returns them row by row. */
const claimsOf = ({ changesBy }: Reckoning, ofRows: readonly (readonly Attempt[])[]): readonly Claim[] => {
  const claims = ofRows.map((): Claim[] => []);
  const most = Math.max(0, ...ofRows.map(({ length }) => length));
  // the attempts of one row are about the same subjects, so they go into different rounds
  for (let round = 0; round < most; round += 1) {
    const tried = ofRows.flatMap((attempts, row) => {
      const attempt = attempts[round];
      return attempt === undefined ? [] : { attempt, row };
    });
    changesBy(tried.map(({ attempt }) => attempt)).forEach((change, i) => {
      const of = tried[i];
      if (of !== undefined) claims[of.row]?.push({ attempt: of.attempt, change });
    });
  }
  return claims.flat();
};

/** Returns whether the whole view shows the changes that were reckoned for some rows, each in several attempts. */
export const areRight = (
  answering: Answering,
  reckoning: Reckoning,
  ofRows: readonly (readonly Attempt[])[],
): boolean => {
  const claims = claimsOf(reckoning, ofRows);
  const alone = claims.filter(({ attempt }) => attempt.subjects.length > 1);
  const others = claims.filter(({ attempt }) => attempt.subjects.length <= 1);
  // the claims of one row follow each other, so no group has two of them
  const count = Math.max(GROUPS, ...ofRows.map(({ length }) => length));
  const groups = Array.from({ length: Math.min(count, others.length) }, (_, group) =>
    others.filter((_each, i) => i % count === group),
  );
  return [...alone.map((each) => [each]), ...groups].every((group) =>
    sameAmounts(
      answering.with(group.map(({ attempt }) => attempt)),
      sumOf([answering.amounts, ...group.map(({ change }) => change)]),
    ),
  );
};
