import type { KnownAt } from '@pavadonis/domain';
import type * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Fact } from '../answer/answer';
import type { Failure } from '../failure';
import type { ModelName, Table, Views } from '../questions/question';
import type { Around, Told } from '../usage/command';
import { answered, type Asking } from './answered';
import { viewsOf } from './views';

/** The read models that are asked of a store, the moment of knowledge, and how the answer is told. */
export interface Asked extends Asking {
  readonly models: readonly ModelName[];
  readonly knownAt: KnownAt | undefined;
  readonly facts: readonly Fact[];
}

/** Opens a store, replays it, and tells the tables that follow from the rows. */
export const askViews = (
  { models, knownAt, facts, ...asking }: Asked,
  around: Pick<Around, 'signal' | 'onEvents'>,
  tablesOf: (views: Views) => E.Either<Failure, readonly Table[]>,
): TE.TaskEither<Failure, Told> =>
  answered(asking, around, ({ store }) =>
    pipe(
      viewsOf(store, { models, knownAt, ...around }),
      TE.flatMapEither(tablesOf),
      TE.map((tables) => tables.map((table) => ({ ...table, asked: facts }))),
    ),
  );
