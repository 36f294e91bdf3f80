import type { Instant, StreamName } from '@pavadonis/domain';
import type { Command } from '@pavadonis/casework';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { randomUUID } from 'node:crypto';
import type { Office } from '../office';
import { recordVisit } from '../visit';

interface Kept {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly about: Command;
  readonly event: Client.Event;
}

/** Opens the least code that does the work: objects in a map, no validation, no recognition of a repeated command. */
export const byHand = (): Office => {
  const streams = new Map<StreamName, Kept[]>();

  const append = async (
    stream: StreamName,
    revision: number,
    events: readonly Client.Event[],
    about: Command,
  ): Promise<void> => {
    const kept = streams.get(stream) ?? [];
    if (kept.length !== revision) throw new Error('conflict');
    const recordedAt = new Date().toISOString() as Instant;
    for (const event of events) kept.push({ id: randomUUID(), recordedAt, about, event });
    streams.set(stream, kept);
    return Promise.resolve();
  };

  const load = (stream: StreamName): Promise<readonly Kept[]> => Promise.resolve(streams.get(stream) ?? []);

  return {
    admit: ({ stream, recorded, admission }) => append(stream, 0, recorded, admission),
    carryOut: async ({ stream, facts, command }) => {
      const kept = await load(stream);
      let state = Client.initial;
      for (const { event } of kept) state = Client.evolve(state, event);
      await append(stream, kept.length, orThrow(recordVisit(facts)(state)), command);
    },
    eventsOf: async (stream) => (await load(stream)).map(({ event }) => event),
    close: () => Promise.resolve(),
  };
};
