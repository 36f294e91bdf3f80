import { expect } from '@jest/globals';
import { type CommandId, type Recordable, type Recorded, settle, type StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import type { Report } from '../../src/report';
import { decideWork, work } from '../../src/work';

type Event = Recorded<Recordable>;

interface Batch {
  readonly revision: number;
  readonly position: number;
}

/** Groups the events of a log by the command that stored them together. */
const batchesOf = (log: readonly Event[]): readonly (readonly Event[])[] => {
  const batches: Event[][] = [];
  for (const event of log) {
    const batch = batches.at(-1);
    if (batch?.[0]?.metadata.commandId === event.metadata.commandId) batch.push(event);
    else batches.push([event]);
  }
  return batches;
};

/**
 * Checks a log again and again while it grows. The log must still hold what it held before, without a hole in revisions
 * or positions, and with every command once and whole. Each command must have recorded what it decides on the events
 * before it, as if all had been carried out one after another.
 */
export const witness = (commands: number, persons: number) => {
  const numbers = new Map<CommandId, number>();
  const streams = new Map<StreamName, Event[]>();
  const recorded = new Map<number, Batch>();
  const seen: string[] = [];

  const numberOf = (id: CommandId): number => {
    for (let n = numbers.size; n < commands && !numbers.has(id); n += 1)
      numbers.set(work(n, persons).commandId, n);
    return numbers.get(id) ?? NaN;
  };

  const take = (batch: readonly Event[]): void => {
    const [first] = batch;
    if (first === undefined) return;
    const n = numberOf(first.metadata.commandId);
    const { stream, facts } = work(n, persons);
    const before = streams.get(stream) ?? [];
    const state = settle(before).reduce(
      (held, { event }) => Client.evolve(held, event as Client.Event),
      Client.initial,
    );
    expect({ n, stored: batch.map(({ event }) => event) }).toEqual({
      n,
      stored: E.getOrElseW(() => 'refused')(decideWork(facts)(state)),
    });
    expect(batch.map((each) => [each.stream, each.revision])).toEqual(
      batch.map((_, i) => [stream, before.length + i]),
    );
    expect({ n, twice: recorded.has(n) }).toEqual({ n, twice: false });
    const { revision, position } = batch.at(-1) ?? first;
    recorded.set(n, { revision, position });
    streams.set(stream, [...before, ...batch]);
  };

  return {
    /** Takes the whole log as it is now. */
    sees: (log: readonly Event[]): void => {
      expect(log.slice(0, seen.length).map(({ id }) => id)).toEqual(seen);
      expect(log.every(({ position }, i) => position > (log[i - 1]?.position ?? 0))).toBe(true);
      const fresh = log.slice(seen.length);
      for (const batch of batchesOf(fresh)) take(batch);
      for (const { id } of fresh) seen.push(id);
    },
    /**
     * Takes a process's report of a command. A recorded command must be in the log as reported; any other must be
     * missing, unless it was sent again and recorded later.
     */
    hears: ({ n, came, revision, position }: Report): void => {
      const stands = recorded.get(n);
      if (came === 'Recorded') expect({ n, revision, position }).toEqual({ n, ...stands });
      else if (stands !== undefined && typeof revision === 'number')
        expect({ n, came, revision }).toEqual({ n, came, revision: Math.min(revision, stands.revision - 1) });
    },
    /** Returns the number of commands that recorded something so far. */
    count: (): number => recorded.size,
  };
};
