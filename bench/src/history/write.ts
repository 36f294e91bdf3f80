import { type EventStore, orThrow } from '@pavadonis/event-store';
import { batches, type Writing } from './batches';
import type { Disorder } from './disorder';

/** Writes exactly that many events into an empty store, and passes `onDay` the number written so far. */
export const writeHistory = async (
  store: EventStore,
  events: number,
  disorder: Disorder,
  onDay: (written: number) => void = () => undefined,
  writing?: Writing,
): Promise<void> => {
  let written = 0;
  let today = 0;
  for (const { day, stream, expected, events: batch } of batches(events, disorder, writing)) {
    if (day > today) onDay(written);
    today = day;
    await orThrow(store.append(stream, expected, batch, { imported: true }));
    written += batch.length;
  }
};
