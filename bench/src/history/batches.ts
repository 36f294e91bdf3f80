import {
  type CommandId,
  type Instant,
  instantOf,
  type Metadata,
  millisecondsOf,
  type Recordable,
  startOfDay,
  type StreamName,
  type Text,
} from '@pavadonis/domain';
import { encode, type ExpectedRevision, type NewEvent, orThrow } from '@pavadonis/event-store';
import { days, type Visit } from './days';
import type { Disorder } from './disorder';
import { random } from './random';
import { dateOf } from './story';

const OFFICE_OPENS = 8 * 3_600_000;
const BETWEEN_VISITS = 10_000;

/** One append of a history. */
export interface Batch {
  readonly day: number;
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** Returns an event as it is written, such as with its texts sealed. */
export type Writing = (event: Recordable) => Recordable;

const asItIs: Writing = (event) => event;

/** Encodes the events of one append. */
export const encoded = (
  { stream, planned }: Visit,
  commandId: CommandId,
  recordedAt: Instant,
  writing: Writing = asItIs,
): readonly NewEvent[] => {
  const by = { actor: 'user-17' as Text, role: 'social_worker' as Text };
  const metadata: Metadata = { by, commandId, evidence: [] };
  return planned.map(({ id, event }) =>
    orThrow(encode(stream, { id, recordedAt, metadata, event: writing(event) })),
  );
};

/** Yields the appends of a history with exactly that many events, encoded, in the order of its log. */
export function* batches(events: number, disorder: Disorder, writing: Writing = asItIs): Generator<Batch> {
  const ids = random(1);
  const ends = new Map<StreamName, number>();
  let given = 0;
  let day = 0;
  for (const visits of days(events, disorder)) {
    let now = millisecondsOf(startOfDay(dateOf(day))) + OFFICE_OPENS;
    for (const visit of visits) {
      const { stream } = visit;
      const commandId = ids.uuid() as CommandId;
      const batch = encoded(visit, commandId, instantOf(now), writing).slice(0, events - given);
      if (batch.length === 0) return;
      yield { day, stream, expected: ends.get(stream) ?? 'no_stream', events: batch };
      ends.set(stream, (ends.get(stream) ?? -1) + batch.length);
      given += batch.length;
      now += BETWEEN_VISITS;
    }
    day += 1;
  }
  throw new RangeError(`only ${given} of ${events} events were planned`);
}
