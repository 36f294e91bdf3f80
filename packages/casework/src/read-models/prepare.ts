import type { Recordable, Settleable, StreamName } from '@pavadonis/domain';
import {
  type Decoder,
  type FollowedPage,
  type HistoryError,
  type ReadError,
  type StoreHistory,
  storeUnavailable,
  type Undecodable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { LiveModel } from './model';
import { type Part, reading } from './page';
import type { Next } from './rows';

type Recorded = readonly Settleable<Recordable>[];

/** What a read model takes of a page, and what it stops at after that, if at anything. */
export interface Prepared {
  readonly model: LiveModel;
  readonly next: Next;
  readonly undecodable: Undecodable | undefined;
}

const isUndecodable = (failure: HistoryError): failure is Undecodable => 'position' in failure;

// of several read models each would ask for the same
const eachOnce = ({ stream: read }: Pick<StoreHistory, 'stream'>) => {
  const known = new Map<string, E.Either<HistoryError, Recorded>>();
  return async (stream: StreamName, taken: number): Promise<E.Either<HistoryError, Recorded>> => {
    const key = `${stream} ${taken}`;
    const found = known.get(key) ?? (await read(stream, { limit: taken })());
    known.set(key, found);
    // a node of a cluster that has not heard of the page yet
    return E.isRight(found) && found.right.length < taken
      ? E.left(storeUnavailable('unreachable', 'STREAM_IS_SHORT'))
      : found;
  };
};

/**
 * Reads all that read models need to take a page, so that they can take it in one go: its events, and for those that are
 * corrections or come late the whole streams. Changes nothing.
 */
export const prepare = (
  models: readonly LiveModel[],
  page: FollowedPage,
  decoder: Pick<Decoder, 'event'>,
  history: Pick<StoreHistory, 'stream'>,
): TaskEither<ReadError, readonly Prepared[]> => {
  const { partOf, partBefore } = reading(page, decoder);

  const prepared = async (
    model: LiveModel,
    part: Part,
    streamOf: ReturnType<typeof eachOnce>,
  ): Promise<E.Either<ReadError, Prepared>> => {
    const rows = model.rows();
    const anew = new Map<StreamName, Recorded>();
    for (const { stream, taken } of rows.staleAfter(part.entries)) {
      const recorded = await streamOf(stream, taken);
      if (E.isRight(recorded)) anew.set(stream, recorded.right);
      else if (isUndecodable(recorded.left))
        return prepared(model, partBefore(stream, part, recorded.left, rows), streamOf);
      else return E.left(recorded.left);
    }
    const { entries, to, undecodable } = part;
    return E.right({ model, next: { entries, anew, to }, undecodable });
  };

  return async () => {
    const streamOf = eachOnce(history);
    const all: Prepared[] = [];
    for (const model of models) {
      const one = await prepared(model, partOf(model.rows()), streamOf);
      if (E.isLeft(one)) return one;
      all.push(one.right);
    }
    return E.right(all);
  };
};
