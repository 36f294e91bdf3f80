import type { Decision, Recordable, StreamName } from '@pavadonis/domain';
import type {
  AppendError,
  Decoder,
  EventStore,
  HistoryError,
  Unencodable,
  WrongExpectedRevision,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { newEvents, storedAt } from './batch';
import type { CaseFile } from './case-file';
import type { IdAt } from './command';
import type { Edge } from './edge';
import { keptFiles } from './kept-files';
import type { Outcome } from './outcome';
import { type Attempts, attempting } from './attempts';
import { reading } from './reading';

/** Why a stream could not be read, or nothing could be appended to it. */
export type CarryOutError = HistoryError | Exclude<AppendError, WrongExpectedRevision> | Unencodable;

/** A decision about a stream, and what its events are recorded with. */
export interface Order<Refusal> {
  readonly stream: StreamName;
  readonly ask: (file: CaseFile) => Decision<Refusal, Recordable>;
  readonly idAt: IdAt;
  readonly metadata: string;
}

/** Carries out one order at a time in each stream: who calls sees to it. */
export interface CarryingOut {
  readonly carryOut: <Refusal>(
    order: Order<Refusal>,
  ) => Promise<E.Either<CarryOutError, Outcome<Recordable, Refusal>>>;
  /** The file of a stream as it stands now. */
  readonly look: (stream: StreamName) => Promise<E.Either<HistoryError, CaseFile>>;
}

const passes = (failure: { readonly _tag: string; readonly reason?: string }): boolean =>
  failure._tag === 'StoreUnavailable' && (failure.reason === 'busy' || failure.reason === 'unreachable');

// an append is sent again with the ids it had, so a store that took it the first time stores nothing
const persistently = async <L extends { readonly _tag: string }, A>(
  tries: Attempts,
  call: TaskEither<L, A>,
): Promise<E.Either<L, A>> => {
  for (;;) {
    const answer = await call();
    if (E.isRight(answer) || !passes(answer.left) || !(await tries.again())) return answer;
  }
};

export const carryingOut = (
  store: EventStore,
  decoder: Decoder,
  { edge, cache, attempts }: { readonly edge: Edge; readonly cache: number; readonly attempts: number },
): CarryingOut => {
  const files = keptFiles(cache);
  const { open, update } = reading(store, decoder);

  const opened = async (stream: StreamName, tries: Attempts): Promise<E.Either<HistoryError, CaseFile>> => {
    const file = await persistently(tries, open(stream));
    if (E.isRight(file)) files.keep(file.right);
    return file;
  };

  // a store that holds no more than the file, and yet not what the file holds, was put back: the file is of no use
  const caughtUp = async (file: CaseFile, tries: Attempts): Promise<E.Either<HistoryError, CaseFile>> => {
    const news = await persistently(tries, update(file));
    if (E.isLeft(news)) return news;
    if (news.right) return E.right(file);
    files.forget(file.stream);
    return opened(file.stream, tries);
  };

  return {
    carryOut: async ({ stream, ask, idAt, metadata }) => {
      const tries = attempting(attempts, edge);
      const kept = files.use(stream);
      const found = kept === undefined ? await opened(stream, tries) : E.right(kept);
      if (E.isLeft(found)) return found;
      let file = found.right;
      // what was kept may be behind the store
      let fresh = kept === undefined;
      for (;;) {
        const before = file.recordedFor(idAt);
        if (before !== undefined) return E.right(before);
        const decision = ask(file);
        if (E.isLeft(decision) || decision.right.length === 0) {
          const news = fresh ? E.right(false) : await persistently(tries, update(file));
          if (E.isLeft(news)) return news;
          fresh = true;
          if (news.right) continue;
          return E.right(
            E.isLeft(decision)
              ? { _tag: 'Refused', refusal: decision.left }
              : { _tag: 'AlreadySo', revision: file.revision() },
          );
        }
        const batch = { stream, events: decision.right, idAt };
        const encoded = newEvents(batch, { metadata, recordedAt: edge.now() });
        if (E.isLeft(encoded)) return encoded;
        const appended = await persistently(tries, store.append(stream, file.revision(), encoded.right));
        if (E.isRight(appended)) {
          const { revision, position } = appended.right;
          file.take(storedAt(batch, position));
          return E.right({ _tag: 'Recorded', events: batch.events, revision, position });
        }
        const failure = appended.left;
        if (failure._tag !== 'WrongExpectedRevision') return E.left(failure);
        // a kept file that turns out to be old is nobody's fault, and nobody is waited for
        const more = await tries.again(fresh ? 'after a pause' : 'at once');
        const next = await caughtUp(file, tries);
        if (E.isLeft(next)) return next;
        file = next.right;
        fresh = true;
        if (!more) return E.right(file.recordedFor(idAt) ?? { _tag: 'Conflict', attempts: tries.made() });
      }
    },
    look: async (stream) => {
      const tries = attempting(attempts, edge);
      const kept = files.use(stream);
      if (kept === undefined) return opened(stream, tries);
      const news = await persistently(tries, update(kept));
      return E.isLeft(news) ? news : E.right(kept);
    },
  };
};
