import type { EventId, Recordable, Settleable, StreamName } from '@pavadonis/domain';
import {
  type Decoder,
  type EventStore,
  history,
  type HistoryError,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { type CaseFile, caseFile } from './case-file';

/** How case files come from a store. */
export interface Reading {
  /** The whole stream. */
  readonly open: (stream: StreamName) => TE.TaskEither<HistoryError, CaseFile>;
  /** Takes what was recorded since into the file, and answers whether that was anything. */
  readonly update: (file: CaseFile) => TE.TaskEither<HistoryError, boolean>;
}

export const reading = (
  store: Pick<EventStore, 'readStream' | 'scan' | 'scanStream'>,
  decoder: Decoder,
): Reading => {
  const { stream: whole } = history(store, decoder);
  const settleable = (stored: StoredEvent): E.Either<HistoryError, Settleable<Recordable>> => {
    const { position, stream, id } = stored;
    return E.map((event: Recordable) => ({ position, stream, id: id as EventId, event }))(
      decoder.event(stored),
    );
  };
  return {
    open: (stream) =>
      TE.map((recorded: readonly Settleable<Recordable>[]) => {
        const file = caseFile(stream);
        file.take(recorded);
        return file;
      })(whole(stream, {})),
    update: (file) =>
      TE.map((news: readonly Settleable<Recordable>[]) => {
        file.take(news);
        return news.length > 0;
      })(
        TE.chainEitherKW(E.traverseArray(settleable))(
          store.readStream(file.stream, { from: file.recorded.length }),
        ),
      ),
  };
};
