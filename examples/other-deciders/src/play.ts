import { type EventStore, Failure, orThrow, type StoredEvent } from '@pavadonis/event-store';
import type { Step } from './step';
import { story } from './story';

/** Returns all that a store holds. */
export const logOf = (store: EventStore): Promise<readonly StoredEvent[]> =>
  orThrow(store.readAll({ after: 0, limit: 1000 }));

const endOf = async (took: Promise<void>): Promise<string> => {
  try {
    await took;
    return '';
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
};

/** Takes the steps of the story in turn, and returns how each ended: as recorded, as nothing to record, or as refused. */
export const play = async (
  store: EventStore,
  take: (step: Step) => Promise<void>,
): Promise<Readonly<Record<string, string>>> => {
  const ends: Record<string, string> = {};
  for (const [title, step] of Object.entries(story)) {
    const before = await logOf(store);
    const refusal = await endOf(take(step));
    const after = await logOf(store);
    ends[title] = refusal || (after.length === before.length ? 'nothing to record' : 'recorded');
  }
  return ends;
};
