import {
  type AppendError,
  breather,
  type EventStore,
  LARGEST_APPEND,
  type NewEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { LeafEvent } from '../tree/leaf';
import type { DescribedBag } from './check-bag';
import type { ChangedSinceChecked } from './errors';
import { linesIn } from './lines';
import { readWhole } from './read-file';

const EVENTS_AT_ONCE = 500;

const bytesOf = ({ data, metadata }: NewEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata);

/** Yields runs of events of one stream, so that appending one run after another keeps the order of the log. */
function* runsOf(events: Iterable<LeafEvent>): Generator<readonly [LeafEvent, ...LeafEvent[]]> {
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

function* eventsIn(content: Buffer): Generator<LeafEvent> {
  for (const { event } of linesIn(content)) if (event !== undefined) yield event;
}

/** Returns the events of a file, if it is the one that was checked. They are parsed as they are taken. */
const eventsOf = async (
  { folder, payload }: DescribedBag,
  path: string,
): Promise<E.Either<ChangedSinceChecked, Iterable<LeafEvent>>> => {
  const read = await readWhole(folder, path);
  return E.isRight(read) && read.right.sum === payload.get(path)
    ? E.right(eventsIn(read.right.content))
    : E.left({ _tag: 'ChangedSinceChecked', path });
};

/** Appends the events of a checked bag to a store, in the order of the log. The very bytes that were hashed are stored. */
export const storeEvents = async (
  bag: DescribedBag,
  store: Pick<EventStore, 'append'>,
): Promise<E.Either<ChangedSinceChecked | AppendError, void>> => {
  const breathe = breather();
  for (const path of bag.eventFiles) {
    const events = await eventsOf(bag, path);
    if (E.isLeft(events)) return events;
    for (const run of runsOf(events.right)) {
      const [{ stream, revision }] = run;
      const expected = revision === 0 ? 'no_stream' : revision - 1;
      const appended = await store.append(stream, expected, run, { imported: true })();
      if (E.isLeft(appended)) return appended;
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
  }
  return E.right(undefined);
};
