import { type CommandId, instantOf, millisecondsOf, startOfDay } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { encoded } from './batches';
import { newcomer } from './client';
import { centre, team } from './institutions';
import { random } from './random';
import { dateOf, type Story } from './story';

const SEED = 2022;
const A_DAY = 1000;

/**
 * Writes the arrival of that many people into an empty store, each with half a dozen events in a stream of their own. Returns the
 * number of events.
 */
export const writeCrowd = async (store: EventStore, people: number): Promise<number> => {
  const chance = random(SEED);
  const { id: centreId, story } = centre(chance, 'Mucenieki');
  const { team: served, stories } = team(chance);
  let events = 0;
  const write = async ({ stream, planned }: Story, day: number): Promise<void> => {
    const recordedAt = instantOf(millisecondsOf(startOfDay(dateOf(day))));
    const batch = encoded({ stream, planned }, chance.uuid() as CommandId, recordedAt);
    events += batch.length;
    await orThrow(store.append(stream, 'no_stream', batch, { imported: true }));
  };
  for (const each of [story, ...stories]) await write(each, 0);
  for (let person = 0; person < people; person += 1) {
    const day = Math.floor(person / A_DAY);
    await write(newcomer(chance, day, { team: served, centreId }), day);
  }
  return events;
};
