import { openCasework } from '@pavadonis/casework';
import { addDays, type CivilDate } from '@pavadonis/domain';
import { decoder, encode, type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import type { LogEntry } from '@pavadonis/testing';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Asked, replayedFigures } from './figures';
import { type Figures, filesIn, linesOf } from './folder';
import { goldenHistory } from './history';
import { models } from './models';

const record = async (store: EventStore, log: readonly LogEntry[]): Promise<void> => {
  for (const { stream, revision, ...recorded } of log) {
    const events = [orThrow(encode(stream, recorded))];
    await orThrow(
      store.append(stream, revision === 0 ? 'no_stream' : revision - 1, events, { imported: true }),
    );
  }
};

const questionsAbout = (believable: readonly LogEntry[]): readonly Asked[] => {
  const days = believable.map(({ event }) => event.on).sort();
  const [first, middle, last] = [0, Math.floor(days.length / 2), days.length - 1].map((at) => days[at]) as [
    CivilDate,
    CivilDate,
    CivilDate,
  ];
  const half = { _tag: 'Position', position: Math.floor(believable.length / 2) } as const;
  return [
    { from: first, to: last, asOf: addDays(last, 30) },
    { from: first, to: last, asOf: middle },
    { from: first, to: last, asOf: addDays(last, 30), knownAt: half },
  ];
};

const keepRows = async (store: EventStore, file: string, position: number): Promise<void> => {
  const { readModels } = await orThrow(openCasework({ store, readModels: { file, models } }));
  await orThrow(readModels.caughtUpTo(position));
  await orThrow(readModels.close());
};

const compress = (from: string, to: string): void => {
  writeFileSync(to, gzipSync(readFileSync(from), { level: 9 }));
};

/** Writes a log, its figures, a store and a file of rows into a folder. Returns the number of events. */
export const leave = async (folder: string): Promise<number> => {
  const files = filesIn(folder);
  const made = mkdtempSync(join(tmpdir(), 'golden-'));
  const [path, rows] = [join(made, 'store.db'), join(made, 'rows.db')];
  const { log, believable } = goldenHistory();
  const store = await orThrow(sqliteStore({ path }));
  await record(store, log);
  const stored = await orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));
  writeFileSync(files.log, gzipSync(linesOf(stored), { level: 9 }));

  const reports = [];
  for (const asked of questionsAbout(believable))
    reports.push({ asked, figures: await replayedFigures(store, decoder(), asked) });
  const rowVersions = Object.fromEntries(Object.values(models).map(({ name, version }) => [name, version]));
  const figures: Figures = { rowVersions, reports };
  writeFileSync(files.figures, `${JSON.stringify(figures, undefined, 1)}\n`);

  await keepRows(store, rows, stored.at(-1)?.position ?? 0);
  await orThrow(store.close());
  compress(path, files.store);
  compress(rows, files.rows);
  rmSync(made, { recursive: true });
  return stored.length;
};
