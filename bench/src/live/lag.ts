import { orThrow } from '@pavadonis/event-store';
import { setTimeout } from 'node:timers/promises';
import { type Batch, batches } from '../history/batches';
import { IN_ORDER } from '../history/disorder';
import { scratch } from '../scratch';
import { now } from './now';
import { openLive } from './open';
import { watchBeside } from './watch-beside';

/** The number of appends before the measurement, the number of measured ones, and the milliseconds between two. */
export interface Pace {
  readonly before: number;
  readonly appends: number;
  readonly everyMs: number;
}

/**
 * Milliseconds that an append takes, and those from its return until a caseload shows its events, in the same process and in
 * another one.
 */
export interface Lags {
  readonly appends: readonly number[];
  readonly here: readonly number[];
  readonly beside: readonly number[];
}

// the most that one append adds on average
const EVENTS = 5;

const plan = ({ before, appends }: Pace): readonly Batch[] => {
  const all: Batch[] = [];
  for (const batch of batches((before + appends) * EVENTS, IN_ORDER)) {
    all.push(batch);
    if (all.length === before + appends) return all;
  }
  throw new RangeError(`only ${all.length} appends were planned`);
};

const measureIn = async (folder: string, pace: Pace): Promise<Lags> => {
  const { store, shows, close } = await openLive(folder);
  const append = async ({ stream, expected, events }: Batch): Promise<number> =>
    (await orThrow(store.append(stream, expected, events))).position;

  const batches = plan(pace);
  const measured = batches.slice(pace.before);
  let position = 0;
  for (const batch of batches.slice(0, pace.before)) position = await append(batch);
  await shows(position);
  const first = position + 1;
  const beside = await watchBeside(
    folder,
    first,
    measured.reduce((last, { events }) => last + events.length, position),
  );

  const appends: number[] = [];
  const here: number[] = [];
  const answers: (readonly [position: number, at: number])[] = [];
  const began = now();
  for (const [index, batch] of measured.entries()) {
    await setTimeout(Math.max(0, began + index * pace.everyMs - now()));
    const asked = now();
    position = await append(batch);
    const answered = now();
    appends.push(answered - asked);
    await shows(position);
    here.push(now() - answered);
    answers.push([position, answered]);
  }
  const shownAt = await beside.shownAt;
  await close();
  return {
    appends,
    here,
    // the other process may see an append before the appending process gets its result
    beside: answers.map(([at, answered]) => Math.max(0, (shownAt[at - first] ?? Number.NaN) - answered)),
  };
};

/** Appends at a steady pace to one file that two processes follow, each with a caseload, and measures the lags. */
export const measure = async (pace: string): Promise<Lags> => {
  const { folder, remove } = scratch();
  try {
    return await measureIn(folder, JSON.parse(pace) as Pace);
  } finally {
    remove();
  }
};
