import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Answer } from '../answer/answer';
import type { Failure } from '../failure';
import { type Opened, withStore } from '../store/with-store';
import type { Around, Told, Written } from '../usage/command';

/** The store that is asked, and the form in which its tables are written. */
export interface Asking {
  readonly named: string;
  readonly written: Written;
}

/** Opens a store for reading, asks it, and tells the tables. */
export const answered = (
  { named, written }: Asking,
  { signal }: Pick<Around, 'signal'>,
  ask: (opened: Opened) => TE.TaskEither<Failure, readonly Answer[]>,
): TE.TaskEither<Failure, Told> =>
  withStore(named, { readOnly: true, signal }, (opened) =>
    pipe(
      ask(opened),
      TE.map((answers): Told => ({ kind: 'answers', answers, written })),
    ),
  );
