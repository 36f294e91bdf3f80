import { month, type Month, monthsFrom } from '@pavadonis/domain';
import { decoder, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type AnyReadModel, replay, type View } from '@pavadonis/projection';
import { openDatabase } from '../driver';
import { median } from '../median';
import { models, type Question, questions } from './questions';

/** The name of a read model. */
export type ModelName = keyof typeof models;

/** The time of one report. */
export interface Asked {
  readonly report: string;
  /** The processor time of the first time of all, which may prepare what the next ones use. */
  readonly firstMs: number;
  /** The processor time of a later one: the median of several months. */
  readonly ms: number;
}

/** A replay into one read model, and the reports on its rows. */
export interface Measured {
  readonly clients: number;
  readonly replayMs: number;
  readonly megabytes: number;
  readonly asked: readonly Asked[];
}

// no two the same, so that nobody can know the answer; half of the clients of the history have come by then
const MONTHS: readonly Month[] = monthsFrom(month('2022-03'), month('2022-09'));

const processorMs = <A>(work: () => A): readonly [ms: number, done: A] => {
  const began = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1000, done];
};

const ask = (report: string, question: Question): Asked => {
  const [first = 0, ...later] = MONTHS.map((each) => {
    const asking = question(each);
    // what earlier ones left is not this one's
    globalThis.gc?.();
    return processorMs(asking)[0];
  });
  return { report, firstMs: first, ms: median(later) };
};

/** Replays a file into one read model, and asks all of its reports. */
export const measure = async (name: string, path: string): Promise<Measured> => {
  const model = name as ModelName;
  const store = await orThrow(sqliteStore({ path, open: openDatabase }));
  const began = process.cpuUsage();
  const one = { [model]: models[model] as AnyReadModel };
  const { views } = await orThrow(replay(one)(history(store, decoder())));
  const { user, system } = process.cpuUsage(began);
  await orThrow(store.close());
  const view = views[model] as unknown as View<{ readonly client: unknown }>;
  const asked = Object.entries(questions[model](view as never));
  return {
    clients: view.client.size,
    replayMs: (user + system) / 1000,
    asked: asked.map(([report, question]) => ask(report, question)),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
};
