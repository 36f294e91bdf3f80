import { describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import type { Planted } from '../../src/planted';
import { chance } from '../support/chance';
import { inFolder } from '../support/folder';
import { account } from '../support/account';
import { oneOf, withRecorders } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

type Instant = StoredEvent['recordedAt'];

const ROUNDS_OF_A_LOG = 25;
const PROCESSES = 2;
const PERSONS = 41;
const COMMANDS = 100_000;
const ALL = { after: 0, limit: Number.MAX_SAFE_INTEGER };
const INSTANTS_OF_A_ROUND = 3;
const MINUTE_MS = 60_000;

const instantNear = (moment: Instant, below: (limit: number) => number): Instant => {
  const away = oneOf([0, 0, -1, 1, below(MINUTE_MS), -below(MINUTE_MS)], below);
  return new Date(Date.parse(moment) + away).toISOString() as Instant;
};

const knownAt = (store: EventStore, instant: Instant): Promise<readonly StoredEvent[]> =>
  orThrow(store.readAll({ ...ALL, knownAt: { _tag: 'Instant', instant } }));

const idsOf = (events: readonly StoredEvent[]): readonly string[] => events.map(({ id }) => id);

/** Keeps what the store says about instants, and compares it with what it said before. */
const answers = (store: EventStore) => {
  const known = new Map<Instant, { readonly ids: readonly string[]; readonly final: boolean }>();
  return {
    /** Asks about an instant, and compares the answer with the one before. */
    ask: async (instant: Instant): Promise<void> => {
      const provisional = await orThrow(
        store.provisionalFrom?.() ?? (() => Promise.reject(new Error('none'))),
      );
      const ids = idsOf(await knownAt(store, instant));
      const before = known.get(instant);
      expect({ instant, ids: ids.slice(0, before?.ids.length ?? 0) }).toEqual({
        instant,
        ids: before?.ids ?? [],
      });
      if (before?.final === true) expect({ instant, ids }).toEqual({ instant, ids: before.ids });
      expect(ids).toEqual(idsOf(await orThrow(store.readAll(ALL))).slice(0, ids.length));
      known.set(instant, { ids, final: provisional !== undefined && instant < provisional });
    },
    asked: (): readonly Instant[] => [...known.keys()],
    final: (): number => [...known.values()].filter(({ final }) => final).length,
  };
};

/** Asks again and again about the same instants while processes record whose clocks jump. */
const asking = (rounds: number, seed: number, processes = PROCESSES, planted?: Planted): Promise<void> =>
  inFolder(async (folder) => {
    const path = join(folder, 'log.sqlite');
    const { below } = chance(seed);
    const share = { path, commands: COMMANDS, persons: PERSONS, pauseMs: 3, clock: seed, planted };
    const said = await withRecorders(processes, share, async (recorders) => {
      await Promise.all(recorders.map((recorder) => recorder.sayingMore(2)));
      const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
      const { ask, asked, final } = answers(store);
      try {
        // a slow machine has recorded little that no clock can change any more, and is asked some rounds more
        for (let round = 0; round < rounds || final() <= rounds; round += 1) {
          const log = await orThrow(store.readAll(ALL));
          for (let i = 0; i < INSTANTS_OF_A_ROUND; i += 1) {
            await ask(instantNear(oneOf(log, below).recordedAt, below));
            await ask(oneOf(asked(), below));
          }
          await oneOf(recorders, below).sayingMore(1 + below(3));
        }
        for (const instant of asked()) await ask(instant);
        const moments = (await orThrow(store.readAll(ALL))).map(({ recordedAt }) => recordedAt);
        expect(moments).toEqual(moments.toSorted());
      } finally {
        await orThrow(store.close());
      }
      for (const recorder of recorders) await recorder.kill();
      return recorders.flatMap((recorder) => recorder.said());
    });
    const { hear, agrees } = account(path, '', COMMANDS, PERSONS);
    hear(said);
    await agrees();
  });

describe('processes whose clocks jump to and fro', () => {
  it(
    `never change what was known at an earlier instant, ${String(ROUNDS)} times`,
    async () => {
      for (let round = 0; round < ROUNDS; round += ROUNDS_OF_A_LOG)
        await asking(Math.min(ROUNDS_OF_A_LOG, ROUNDS - round), SEED + round);
    },
    timeoutFor(ROUNDS),
  );

  it(
    'are found out where they store moments that run backwards',
    async () => {
      await expect(asking(10, SEED, 1, 'keeps moments that run backwards')).rejects.toThrow();
    },
    timeoutFor(5),
  );
});
