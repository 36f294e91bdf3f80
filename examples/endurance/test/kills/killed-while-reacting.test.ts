import { describe, expect, it } from '@jest/globals';
import { casework, openReactions, type ParkedEvent } from '@pavadonis/casework';
import { type EventStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { send } from '../../src/send';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

const PERSONS = 40;
// each of its attempts may be the one in which it is killed
const ATTEMPTS = 12;
const KILLS_OF_A_LOG = 50;
// at most so many while one process reacts
const COMMANDS = 30;
const NAMES = ['letters', 'mirror'] as const;

type Log = readonly StoredEvent[];

const wholeLog = (store: EventStore): Promise<Log> =>
  orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));

/** The lines of a reaction in the journal: the positions that were begun and done, in the order of writing. */
const linesOf = (journal: string, kind: 'begun' | 'done', name: string) =>
  readFileSync(journal, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([first, second]) => first === kind && second === name)
    .map(([, , position, stream, revision, id]) => ({ position: Number(position), stream, revision, id }));

const compare = (log: Log, journal: string, parked: readonly ParkedEvent[]): void => {
  for (const name of NAMES) {
    const begun = linesOf(journal, 'begun', name);
    const done = linesOf(journal, 'done', name);
    const doneIds = new Set(done.map(({ id }) => id));
    const parkedIds = new Set(
      parked.filter(({ reaction }) => reaction === name).map(({ event }) => event as string),
    );
    // each is done or parked, and nothing else was handed over
    expect(log.filter(({ id }) => !doneIds.has(id) && !parkedIds.has(id))).toEqual([]);
    expect(begun.filter(({ id }) => !log.some((event) => event.id === id))).toEqual([]);
    // those of a stream began in their order: whatever began again is the one that was in hand
    const furthest = new Map<string, number>();
    for (const { stream = '', revision } of begun) {
      const before = furthest.get(stream) ?? -1;
      expect(Number(revision)).toBeGreaterThanOrEqual(before);
      expect(Number(revision)).toBeLessThanOrEqual(before + 1);
      furthest.set(stream, Math.max(before, Number(revision)));
    }
    // what fails each time ends parked
    for (const { position, id } of log) if (position % 41 === 0) expect(parkedIds).toContain(id);
  }
};

/** Kills a process that reacts to what is recorded meanwhile, as often as told, and lets the last one come to the end. */
const reacting = (
  kills: number,
  seed: number,
  address: string | undefined,
  open: (path: string) => Promise<EventStore>,
): Promise<number> =>
  inFolder(async (folder) => {
    const [path, file, journal] = ['log.sqlite', 'reactions.sqlite', 'journal'].map((each) =>
      join(folder, each),
    ) as [string, string, string];
    const { below } = chance(seed);
    const store = await open(path);
    const office = casework({ store });
    let sent = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const reactor = start('reactor', address ?? path, file, journal, ATTEMPTS);
      await reactor.saying(below(2));
      for (let left = below(COMMANDS); left > 0; left -= 1) await send(office, (sent += 1), PERSONS);
      await setTimeout(below(20));
      await reactor.kill();
    }
    for (let left = COMMANDS; left > 0; left -= 1) await send(office, (sent += 1), PERSONS);
    const log = await wholeLog(store);
    const end = log.at(-1)?.position ?? 0;
    const last = start('reactor', address ?? path, file, journal, ATTEMPTS);
    for (let lines = 1; Number(last.said.at(-1) ?? 0) < end; lines += 1) await last.saying(lines);
    await last.kill();
    const reactions = await orThrow(openReactions({ store, file }));
    compare(log, journal, await orThrow(reactions.parked()));
    await orThrow(reactions.close());
    await orThrow(store.close());
    return existsSync(journal) ? log.length : 0;
  });

describe('a process killed while it reacts', () => {
  it(
    `hands over every event at least once and in the order of its stream, ${String(ROUNDS)} times`,
    async () => {
      for (let kill = 0; kill < ROUNDS; kill += KILLS_OF_A_LOG) {
        const kills = Math.min(KILLS_OF_A_LOG, ROUNDS - kill);
        const open = (path: string) => orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
        expect(await reacting(kills, SEED + kill, undefined, open)).toBeGreaterThan(0);
      }
    },
    timeoutFor(ROUNDS),
  );

  it(
    `does so from EventStoreDB, ${String(ROUNDS)} times`,
    async () => {
      for (let kill = 0; kill < ROUNDS; kill += KILLS_OF_A_LOG) {
        const kills = Math.min(KILLS_OF_A_LOG, ROUNDS - kill);
        const server = await startLoopback();
        const { connectionString } = server;
        const open = () => orThrow(eventStoreDbStore({ connectionString }));
        try {
          expect(await reacting(kills, SEED + kill, connectionString, open)).toBeGreaterThan(0);
        } finally {
          server.stop();
        }
      }
    },
    timeoutFor(ROUNDS),
  );
});
