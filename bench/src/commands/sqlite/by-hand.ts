import type { StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Command } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../driver';
import type { Office } from '../office';
import { recordVisit } from '../visit';

type Row = readonly [stream: number, data: string];

/**
 * Opens hand-written code over the same driver and the same tables, which waits for the disk as the store does. It
 * validates nothing, recognises no repeated command, and waits for no other process.
 */
export const byHandOn = async (path: string): Promise<Office> => {
  const store = await orThrow(sqliteStore({ path }));
  await orThrow(store.close());
  const database = await openDatabase(path);
  database.exec('PRAGMA synchronous = full');
  database.exec('PRAGMA foreign_keys = ON');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const load = database.prepare(
    `SELECT stream, data FROM events WHERE stream = (SELECT id FROM streams WHERE name = ?) ORDER BY revision`,
  );
  load.setReturnArrays?.(true);
  const addStream = database.prepare('INSERT INTO streams(name) VALUES (?)');
  const addEvent = database.prepare(
    'INSERT INTO events(stream, revision, id, type, recorded_at, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const rowsOf = (stream: StreamName): readonly Row[] => load.all(stream) as readonly Row[];

  const add = (stream: number, from: number, events: readonly Client.Event[], command: Command): void => {
    const recordedAt = new Date().toISOString();
    const metadata = JSON.stringify(command);
    let revision = from;
    for (const event of events) {
      addEvent.run(stream, revision, randomUUID(), event.type, recordedAt, JSON.stringify(event), metadata);
      revision += 1;
    }
  };

  return {
    admit: async ({ stream, recorded, admission }) => {
      begin.run();
      add(Number(addStream.run(stream).lastInsertRowid), 0, recorded, admission);
      commit.run();
      return Promise.resolve();
    },
    carryOut: async ({ stream, facts, command }) => {
      begin.run();
      const rows = rowsOf(stream);
      let state = Client.initial;
      for (const [, data] of rows) state = Client.evolve(state, JSON.parse(data) as Client.Event);
      add(rows[0]?.[0] ?? 0, rows.length, orThrow(recordVisit(facts)(state)), command);
      commit.run();
      return Promise.resolve();
    },
    eventsOf: (stream) => Promise.resolve(rowsOf(stream).map(([, data]) => JSON.parse(data) as Client.Event)),
    close: async () => {
      database.close();
      return Promise.resolve();
    },
  };
};
