// Nothing is changed before all is read: rows that are halfway through a page answer nobody. So it is found out first which
// streams a page leaves stale, on copies of how far each stream was taken, and these streams are read; only then the page is
// taken, in one go, and each event is counted a second time. A page costs two countings, and a failed read nothing.
import type { StreamName } from '@pavadonis/domain';
import {
  type Decoder,
  type EventStore,
  type FollowedPage,
  type HistoryError,
  type ReadError,
  type StoreHistory,
  storeUnavailable,
  type Undecodable,
} from '@pavadonis/event-store';
import { readAhead, type RecordedStream } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { toldRead } from '../channels/told-read';
import { frozen } from '../frozen';
import { stillHolds } from './file/same-history';
import type { LiveModel } from './model';
import { decodedPage, type Part } from './page';
import type { Next } from './rows';

/** The part of a page that a read model takes, and the event that it stops at after that, if any. */
export interface PreparedPage {
  readonly model: LiveModel;
  readonly next: Next;
  readonly undecodable: Undecodable | undefined;
}

const isUndecodable = (failure: HistoryError): failure is Undecodable => 'position' in failure;

// several read models would each read the same stream
/** Makes the reading of streams for several read models, each stream once. */
export const readingEachOnce = ({ stream: readWhole }: Pick<StoreHistory, 'stream'>) => {
  const read: typeof readWhole = (stream, range) => toldRead(stream, 0, readWhole(stream, range));
  const known = new Map<string, E.Either<HistoryError, RecordedStream>>();
  return async (stream: StreamName, taken: number): Promise<E.Either<HistoryError, RecordedStream>> => {
    const key = `${stream} ${taken}`;
    let found = known.get(key);
    if (found === undefined) {
      found = await read(stream, { limit: taken })();
      if (E.isRight(found)) for (const { event } of found.right) frozen(event);
      known.set(key, found);
    }
    // a node of a cluster may not have heard of the page yet
    return E.isRight(found) && found.right.length < taken
      ? E.left(storeUnavailable('unreachable', 'STREAM_IS_SHORT'))
      : found;
  };
};

/**
 * Reads all that read models need to take a page in one go; changes nothing.
 *
 * These are its events and, for corrections, merges and late events, all streams of the persons or things that they are
 * about.
 */
const preparePage = (
  models: readonly LiveModel[],
  page: FollowedPage,
  decoder: Pick<Decoder, 'event'>,
  history: Pick<StoreHistory, 'stream' | 'streamsAtOnce'>,
): TE.TaskEither<ReadError, readonly PreparedPage[]> => {
  const { partOf, partBefore } = decodedPage(page, decoder);

  const prepare = async (
    model: LiveModel,
    part: Part,
    streamOf: ReturnType<typeof readingEachOnce>,
  ): Promise<E.Either<ReadError, PreparedPage>> => {
    const rows = model.rows();
    const anew = new Map<StreamName, RecordedStream>();
    let asked = rows.staleAfter(part.entries, anew);
    // what was read may tell of merges, and so of other streams of the same persons
    while (asked.length > 0) {
      const reading = readAhead(asked, history.streamsAtOnce, async ({ stream, taken }) => ({
        stream,
        recorded: await streamOf(stream, taken),
      }));
      for await (const { stream, recorded } of reading) {
        if (E.isRight(recorded)) anew.set(stream, recorded.right);
        else if (isUndecodable(recorded.left))
          return prepare(model, partBefore(stream, part, recorded.left, rows), streamOf);
        else return E.left(recorded.left);
      }
      asked = rows.staleAfter(part.entries, anew);
    }
    const { entries, to, undecodable } = part;
    return E.right({ model, next: { entries, anew, to }, undecodable });
  };

  return async () => {
    const streamOf = readingEachOnce(history);
    const prepared: PreparedPage[] = [];
    for (const model of models) {
      const one = await prepare(model, partOf(model.rows()), streamOf);
      if (E.isLeft(one)) return one;
      prepared.push(one.right);
    }
    return E.right(prepared);
  };
};

/** Makes the reading of all that a page needs; of nothing if the store was put back while streams were read for it. */
export const preparing =
  ({
    store,
    decoder,
    history,
  }: {
    readonly store: Pick<EventStore, 'readStream' | 'fingerprint'>;
    readonly decoder: Pick<Decoder, 'event'>;
    readonly history: StoreHistory;
  }) =>
  (
    models: readonly LiveModel[],
    page: FollowedPage,
  ): TE.TaskEither<ReadError, readonly PreparedPage[] | undefined> =>
    pipe(
      preparePage(models, page, decoder, history),
      TE.flatMap((prepared): TE.TaskEither<ReadError, readonly PreparedPage[] | undefined> => {
        const read = prepared.find(({ next }) => next.anew.size > 0);
        return read === undefined
          ? TE.right(prepared)
          : pipe(
              stillHolds(store, read.next.to),
              TE.map((holds) => (holds ? prepared : undefined)),
            );
      }),
    );
