import { month, type Month, monthsFrom } from '@pavadonis/domain';
import { decoder, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type AnyReadModel, buildColumns, replay, type View } from '@pavadonis/projection';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../driver';
import { median } from '../median';
import { giveHouseholds } from './households';
import { models, type Question, questions } from './questions';

/** The name of a read model. */
export type ModelName = keyof typeof models;

/** The time of one report. */
export interface Asked {
  readonly report: string;
  /** The processor time of the first time of all, when V8 has not compiled all of it. */
  readonly firstMs: number;
  /** The processor time of a later one: the median of several months. */
  readonly ms: number;
}

/** A replay into one read model, the columns of its rows, and the reports that ask them. */
export interface Measured {
  readonly clients: number;
  readonly replayMs: number;
  readonly columnsMs: number;
  readonly megabytes: number;
  readonly asked: readonly Asked[];
}

// no two the same, so that nobody can know the answer; most clients of the history have come by then
const MONTHS: readonly Month[] = monthsFrom(month('2022-03'), month('2022-09'));

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

const processorMs = (work: () => unknown): number => {
  const began = process.cpuUsage();
  work();
  return milliseconds(process.cpuUsage(began));
};

const A_WHILE_MS = 10;
const AT_REST_MS = 0.5;

/**
 * Collects the garbage of what came before, and waits until the collector has swept the heap on its own threads: the processor
 * time of a process is that of all of them.
 */
const atRest = async (): Promise<void> => {
  globalThis.gc?.();
  for (let busyMs = Infinity; busyMs > AT_REST_MS;) {
    const began = process.cpuUsage();
    await setTimeout(A_WHILE_MS);
    busyMs = milliseconds(process.cpuUsage(began));
  }
};

const ask = async (report: string, question: Question): Promise<Asked> => {
  const times: number[] = [];
  for (const each of MONTHS) {
    const asking = question(each);
    await atRest();
    times.push(processorMs(asking));
  }
  const [first = 0, ...later] = times;
  return { report, firstMs: first, ms: median(later) };
};

/** Replays a file into one read model, builds its columns, and asks all of its reports. */
export const measure = async (name: string, path: string): Promise<Measured> => {
  const model = name as ModelName;
  const store = await orThrow(sqliteStore({ path, open: openDatabase }));
  const began = process.cpuUsage();
  const one = { [model]: models[model] as AnyReadModel };
  const { views } = await orThrow(replay(one)(history(store, decoder())));
  const replayMs = milliseconds(process.cpuUsage(began));
  await orThrow(store.close());
  const view = views[model] as unknown as View<{ readonly client: unknown }>;
  if (model === 'caseload') giveHouseholds(view as never);
  await atRest();
  const columnsMs = processorMs(() => Array.from(buildColumns(models[model], view)));
  const asked: Asked[] = [];
  for (const [report, question] of Object.entries(questions[model](view as never)))
    asked.push(await ask(report, question));
  return {
    clients: view.client.size,
    replayMs,
    columnsMs,
    asked,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
};
