import {
  type Category,
  categoryOf,
  type Decision,
  type EventOf,
  foldRecorded,
  folds,
  type Instant,
  type Metadata,
  type Recordable,
  type Recorded,
  type StateOf,
  type StreamOf,
  type StreamName,
} from '@pavadonis/domain';
import { eventIdAt, orThrow } from '@pavadonis/event-store';

/** An event of a stream with its id, its revision and its metadata, recorded or about to be. */
export type Entry = Recorded<Recordable>;

/** A decision on a stream as recorded, and the metadata and the moment with which its events are recorded. */
export interface Request {
  readonly stream: StreamName;
  readonly decide: (recorded: readonly Entry[]) => Decision<{ readonly _tag: string }, Recordable>;
  readonly metadata: Metadata;
  readonly recordedAt: Instant;
}

/** Handles requests one way or another. The promise rejects with a `Failure` whose `cause` is the refusal. */
export type Handle = (request: Request) => Promise<void>;

/** Lets a decision see the stream settled: after its corrections, and in the order in which its events happened. */
export const settled =
  <C extends Category, Refusal extends { readonly _tag: string }>(
    stream: StreamOf<C>,
    decision: (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
  ): Request['decide'] =>
  (recorded) =>
    // a stream of a kind holds only events of that kind
    decision(foldRecorded(folds[categoryOf(stream)] as never, recorded as never));

/** Returns the next entries of a stream: none if nothing would change, or if the command recorded its events before. */
export const answer = (request: Request, recorded: readonly Entry[]): readonly Entry[] => {
  const { stream, metadata, recordedAt } = request;
  const idAt = (place: number) => eventIdAt(metadata.commandId, place);
  if (recorded.some(({ id }) => id === idAt(0))) return [];
  const { position = 0, revision = -1 } = recorded.at(-1) ?? {};
  return orThrow(request.decide(recorded)).map((event, place) => ({
    stream,
    id: idAt(place),
    // the store gives the true one, and settling asks only which of two is greater
    position: position + 1 + place,
    revision: revision + 1 + place,
    recordedAt,
    metadata,
    event,
  }));
};
