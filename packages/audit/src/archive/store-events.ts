import { type AppendError, breather, type EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { LeafEvent } from '../tree/leaf';
import type { DescribedBag } from './check-bag';
import type { ChangedSinceChecked } from './errors';
import { linesIn } from './lines';
import { readWhole } from './read-file';
import { appendRun, runsOf } from './runs';

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
      const appended = await appendRun(store, run);
      if (E.isLeft(appended)) return appended;
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
  }
  return E.right(undefined);
};
