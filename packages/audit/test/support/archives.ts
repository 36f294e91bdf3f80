import { exportArchive, type ExportOptions } from '@pavadonis/audit';
import { civilDate, instant } from '@pavadonis/domain';
import {
  type EventStore,
  memoryStore,
  type NewEvent,
  orThrow,
  type StoredEvent,
} from '@pavadonis/event-store';
import { eventNo, streamNo } from './logs';

export const source = 'https://sif.example/pavadonis';

/** Exports a store into a folder. */
export const exported = (options: Pick<ExportOptions, 'store' | 'folder'> & Partial<ExportOptions>) =>
  orThrow(exportArchive({ source, date: civilDate('2024-07-31'), ...options }));

/** Returns everything of an event but its position. */
export const withoutPosition = (event: StoredEvent) => ({ ...event, position: undefined });

/** The event with that number, of these texts. */
const eventOf = (number: number, texts: Partial<NewEvent>): NewEvent => ({
  ...eventNo(number),
  ...texts,
});

/** A store whose streams take turns in runs of different lengths, and whose moments run backwards. */
export const variedStore = async (count: number): Promise<EventStore> => {
  const store = memoryStore();
  const revisions = new Map<number, number>();
  for (let number = 0; number < count;) {
    const stream = (number * 5) % 7;
    const length = Math.min(count - number, 1 + (number % 4));
    const before = revisions.get(stream);
    const events = Array.from({ length }, (_, i) =>
      eventOf(number + i, {
        type: 'PlanGoalSet',
        recordedAt: instant(`2024-07-${String(1 + ((number * 11) % 28)).padStart(2, '0')}T09:00:00.000Z`),
        data:
          (number + i) % 9 === 0
            ? ' {"on": 1e3}'
            : `{"type":"PlanGoalSet","v":1,"note":"Rīga","n":${String(number)}}`,
      }),
    );
    await orThrow(store.append(streamNo(stream), before ?? 'no_stream', events, { imported: true }));
    revisions.set(stream, (before ?? -1) + length);
    number += length;
  }
  return store;
};
