import { EMPTY_LOG, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { joinParts, type ReplayedPart } from '@pavadonis/projection';
import { type Compared, compare } from '@pavadonis/published-reports/figures/compare';
import { published } from '@pavadonis/published-reports/figures/published';
import { fork, type ForkOptions } from 'node:child_process';
import { join } from 'node:path';
import { models } from './models';
import type { Task } from './task';
import { failedLine, type Language } from './words';

/** The history that is replayed, and in how many processes. */
export interface Order {
  readonly path: string;
  readonly processes: number;
  readonly language: Language;
}

/** The joined parts, with the published figures that follow from them. */
export interface Outcome {
  readonly events: number;
  readonly compared: readonly Compared[];
}

const lastPosition = async (path: string): Promise<number> => {
  const store = await orThrow(sqliteStore({ path, readOnly: true }));
  const { position } = store.fingerprint === undefined ? EMPTY_LOG : await orThrow(store.fingerprint());
  await orThrow(store.close());
  return position;
};

// maps cross between processes by this form alone
const OPTIONS: ForkOptions = {
  serialization: 'advanced',
  execArgv: ['--disable-warning=ExperimentalWarning'],
};

/** Replays a part in a process of its own. */
const inProcess = (task: Task): Promise<ReplayedPart> =>
  new Promise((done, fail) => {
    const child = fork(join(__dirname, 'part.js'), OPTIONS);
    child.once('message', (part) => {
      done(part as ReplayedPart);
    });
    child.once('error', fail);
    child.once('exit', () => {
      fail(new Error(failedLine(task.part.number, task.language)));
    });
    child.send(task);
  });

/** Replays a history in several processes, joins their parts, and compares the published figures with what they give. */
export const run = async ({ path, processes, language }: Order): Promise<Outcome> => {
  const position = await lastPosition(path);
  const numbers = Array.from({ length: processes }, (_, i) => i + 1);
  const parts = await Promise.all(
    numbers.map((number) => inProcess({ path, part: { number, of: processes }, position, language })),
  );
  const { views, events } = orThrow(joinParts(models, parts));
  return { events, compared: compare(published, views) };
};
