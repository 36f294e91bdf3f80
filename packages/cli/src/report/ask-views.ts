import type * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { KnownAt } from '@pavadonis/domain';
import type { Fact } from '../answer/answer';
import type { Failure } from '../failure';
import type { ModelName, Table, Views } from '../questions/question';
import { withStore } from '../store/with-store';
import type { Around, Told, Written } from '../usage/command';
import { viewsOf } from './views';

/** The read models that are asked of a store, the moment of knowledge, and how the answer is told. */
export interface Asked {
  readonly named: string;
  readonly models: readonly ModelName[];
  readonly knownAt: KnownAt | undefined;
  readonly facts: readonly Fact[];
  readonly written: Written;
}

/** Opens a store, replays it, and tells the tables that follow from the rows. */
export const askViews = (
  { named, models, knownAt, facts, written }: Asked,
  { signal, onEvents }: Pick<Around, 'signal' | 'onEvents'>,
  tablesOf: (views: Views) => E.Either<Failure, readonly Table[]>,
): TE.TaskEither<Failure, Told> =>
  withStore(named, { readOnly: true, signal }, ({ store }) =>
    pipe(
      viewsOf(store, { models, knownAt, signal, onEvents }),
      TE.flatMapEither(tablesOf),
      TE.map((tables): Told => ({
        kind: 'answers',
        answers: tables.map((table) => ({ ...table, asked: facts })),
        written,
      })),
    ),
  );
