import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Category,
  categoryOf,
  inOrder,
  isCorrection,
  type Recordable,
  type Recorded,
} from '@pavadonis/domain';
import { decoder, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { project } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/driver';
import { AS_IN_LIFE } from '../src/history/disorder';
import { historyFile } from '../src/history/file';
import { ioTsDecoder } from '../src/replay/io-ts-decoder';
import { replayRaw } from '../src/replay/limit/replay';
import { replayFile } from '../src/replay/replay-file';

const EVENTS = 2000;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
let path = '';
let recorded: readonly Recorded<Recordable>[] = [];

const readAll = async (): Promise<readonly Recorded<Recordable>[]> => {
  const store = await orThrow(sqliteStore({ path }));
  const stored = await orThrow(store.readAll({ after: 0, limit: EVENTS + 1 }));
  await orThrow(store.close());
  const { recorded: read } = decoder();
  return stored.map((each) => orThrow(read(each)));
};

const numbered = async (): Promise<ReadonlyMap<number, string>> => {
  const database = await openDatabase(path);
  const streams = database.prepare('SELECT id, name FROM streams').all() as { id: number; name: string }[];
  database.close();
  return new Map(streams.map(({ id, name }) => [id, name]));
};

/** Returns the streams without corrections and late entries. */
const plain = (category: Category): ReadonlySet<string> => {
  const names = new Set<string>(
    recorded.map(({ stream }) => stream).filter((name) => categoryOf(name) === category),
  );
  const last = new Map<string, Recorded<Recordable>>();
  for (const each of recorded) {
    const before = last.get(each.stream);
    if (isCorrection(each.event) || (before !== undefined && !inOrder(before, each)))
      names.delete(each.stream);
    last.set(each.stream, each);
  }
  return names;
};

beforeAll(async () => {
  path = await historyFile(EVENTS, AS_IN_LIFE, folder);
  recorded = await readAll();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the contenders of the replay', () => {
  it('replay a history of a given size, late entries too', async () => {
    const { events, refolded } = await replayFile(path, decoder());
    expect(events).toBe(EVENTS);
    expect(recorded).toHaveLength(EVENTS);
    expect(refolded).toBeGreaterThan(0);
  });

  it('make the rows of `project`, with either decoder', async () => {
    const rows = {
      caseload: project(caseload, recorded),
      planStatus: project(planStatus, recorded),
      fundingSplit: project(fundingSplit, recorded),
    };
    expect((await replayFile(path, decoder())).views).toEqual(rows);
    expect((await replayFile(path, ioTsDecoder)).views).toEqual(rows);
  });

  it('agree with the limit on streams recorded in order', async () => {
    const { views } = await replayFile(path, decoder());
    const { kept, events } = await replayRaw(path);
    const names = await numbered();
    const limit = <Row extends object>(rows: readonly Row[], category: Category) =>
      new Map(
        [...rows.entries()]
          .map(([number, row]) => [names.get(number) ?? '', row] as const)
          .filter(([stream]) => plain(category).has(stream))
          .map(([stream, row]) => [stream, { stream, ...row }]),
      );
    const library = <Row>(rows: ReadonlyMap<string, Row>, category: Category) =>
      new Map([...rows].filter(([stream]) => plain(category).has(stream)));
    const clients = kept.clients.map(({ caseload: row }) => row);
    const unnumbered = new Map(
      [...views.caseload.client].map(([stream, row]) => [stream, { ...row, contactNumbers: undefined }]),
    );
    const plans = kept.clients.map(({ planStatus: row }) => row);

    expect(events).toBe(EVENTS);
    expect(limit(clients, 'client')).toEqual(library(unnumbered, 'client'));
    expect(limit(plans, 'client')).toEqual(library(views.planStatus.client, 'client'));
    expect(limit(kept.contracts, 'contract')).toEqual(library(views.caseload.contract, 'contract'));
    expect(limit(kept.centres, 'centre')).toEqual(library(views.caseload.centre, 'centre'));
    expect(limit(kept.operations, 'operation')).toEqual(library(views.fundingSplit.operation, 'operation'));
  });
});
