import {
  type CommandId,
  type Instant,
  instantOf,
  type Metadata,
  millisecondsOf,
  startOfDay,
  type StreamName,
  type Text,
} from '@pavadonis/domain';
import { encode, type EventStore, type NewEvent } from '@pavadonis/event-store';
import { orThrow } from '../or-throw';
import { days, type Visit } from './days';
import type { Disorder } from './disorder';
import { random } from './random';
import { dateOf } from './story';

const OFFICE_OPENS = 8 * 3_600_000;
const BETWEEN_VISITS = 10_000;

const encoded = (
  { stream, planned }: Visit,
  commandId: CommandId,
  recordedAt: Instant,
): readonly NewEvent[] => {
  const by = { actor: 'user-17' as Text, role: 'social_worker' as Text };
  const metadata: Metadata = { by, commandId, evidence: [] };
  return planned.map(({ id, event }) => orThrow(encode(stream, { id, recordedAt, metadata, event })));
};

/** Writes exactly that many events into an empty store, through the encoder. `onDay` hears how many stand so far. */
export const writeHistory = async (
  store: EventStore,
  events: number,
  disorder: Disorder,
  onDay: (written: number) => void = () => undefined,
): Promise<void> => {
  const ids = random(1);
  const ends = new Map<StreamName, number>();
  let written = 0;
  let day = 0;
  for (const visits of days(events, disorder)) {
    let now = millisecondsOf(startOfDay(dateOf(day))) + OFFICE_OPENS;
    for (const visit of visits) {
      const { stream } = visit;
      const batch = encoded(visit, ids.uuid() as CommandId, instantOf(now)).slice(0, events - written);
      if (batch.length === 0) return;
      orThrow(await store.append(stream, ends.get(stream) ?? 'no_stream', batch)());
      ends.set(stream, (ends.get(stream) ?? -1) + batch.length);
      written += batch.length;
      now += BETWEEN_VISITS;
    }
    onDay(written);
    day += 1;
  }
  throw new RangeError(`only ${written} of ${events} events were planned`);
};
