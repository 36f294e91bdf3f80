import {
  type AppendError,
  type AppendResult,
  type EventStore,
  LARGEST_APPEND,
  type NewEvent,
} from '@pavadonis/event-store';
import type { Either } from 'fp-ts/Either';
import type { LeafEvent } from '../tree/leaf';

const EVENTS_AT_ONCE = 500;

const bytesOf = ({ data, metadata }: NewEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata);

/** Events of one stream that follow each other, at least one. */
export type Run = readonly [LeafEvent, ...LeafEvent[]];

/** Yields runs of events of one stream, so that appending one run after another keeps the order of the log. */
export function* runsOf(events: Iterable<LeafEvent>): Generator<Run> {
  let run: [LeafEvent, ...LeafEvent[]] | undefined;
  let bytes = 0;
  for (const event of events) {
    const more = bytesOf(event);
    const goesOn =
      run?.[0].stream === event.stream && run.length < EVENTS_AT_ONCE && bytes + more <= LARGEST_APPEND;
    if (run !== undefined && goesOn) {
      run.push(event);
      bytes += more;
      continue;
    }
    if (run !== undefined) yield run;
    run = [event];
    bytes = more;
  }
  if (run !== undefined) yield run;
}

/** Appends a run as it was recorded elsewhere before. One that is there already is appended once. */
export const appendRun = (
  store: Pick<EventStore, 'append'>,
  run: Run,
): Promise<Either<AppendError, AppendResult>> => {
  const [{ stream, revision }] = run;
  return store.append(stream, revision === 0 ? 'no_stream' : revision - 1, run, { imported: true })();
};
