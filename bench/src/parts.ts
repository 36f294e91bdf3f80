/**
 * Measures what a replay in parts costs: `pnpm bench:parts [events] [--rounds n]`. Each part is replayed by a process of its own,
 * one after another, and written as bytes; one more process joins them. Beside them stands one replay of the whole.
 */
import { AS_IN_LIFE } from './history/disorder';
import { CACHE, historyFile } from './history/file';
import { main } from './main';
import { median } from './median';
import type { Measured, Way } from './parts/measure';
import { contend } from './rounds';
import { scratch } from './scratch';
import { grouped, say, whisper } from './terminal';

const EVENTS = 1_000_000;
const ROUNDS = 3;
const PARTS = [1, 2, 3, 4];

/** The processor time of one round, in seconds. */
interface Round {
  readonly whole: Measured;
  readonly parts: readonly Measured[];
  readonly joined: Measured;
  /** By the clock, with all parts at once. */
  readonly wall: { readonly whole: number; readonly parts: number; readonly joined: number };
}

const timed = async <A>(work: () => Promise<A>): Promise<readonly [A, number]> => {
  const began = performance.now();
  const done = await work();
  return [done, (performance.now() - began) / 1000];
};

const roundOf = async (path: string, folder: string): Promise<Round> => {
  const run = (way: Way, ...numbers: readonly number[]) =>
    contend<Measured>('parts', way, path, folder, ...numbers.map(String));
  const [whole, wallOfWhole] = await timed(() => run('whole'));
  const parts: Measured[] = [];
  for (const number of PARTS) parts.push(await run('part', number, PARTS.length));
  const [, wallOfParts] = await timed(() =>
    Promise.all(PARTS.map((number) => run('part', number, PARTS.length))),
  );
  const [joined, wallOfJoined] = await timed(() => run('join', PARTS.length));
  if (joined.events !== whole.events) throw new Error('the parts hold other events than the whole');
  return { whole, parts, joined, wall: { whole: wallOfWhole, parts: wallOfParts, joined: wallOfJoined } };
};

const sum = (parts: readonly Measured[]): number => parts.reduce((all, { seconds }) => all + seconds, 0);

main(async ({ size: events = EVENTS, rounds: count = ROUNDS }) => {
  const path = await historyFile(events, AS_IN_LIFE, CACHE);
  const rounds: Round[] = [];
  for (let round = 1; round <= count; round += 1) {
    whisper(`round ${String(round)} of ${String(count)}`);
    const { folder, remove } = scratch();
    try {
      rounds.push(await roundOf(path, folder));
    } finally {
      remove();
    }
  }
  whisper('');
  const of = (figure: (round: Round) => number): number => median(rounds.map(figure));
  const largest = ({ parts }: Round, of: (part: Measured) => number): number => Math.max(...parts.map(of));
  say(`\n${grouped(events)} events as in life; medians of ${String(count)} rounds`);
  say(
    `whole: ${of(({ whole }) => whole.seconds).toFixed(2)} s, ${of(({ whole }) => whole.megabytes).toFixed(0)} MB`,
  );
  say(
    `4 parts together: ${of(({ parts }) => sum(parts)).toFixed(2)} s, ${of((round) => sum(round.parts) / round.whole.seconds).toFixed(2)} of the whole`,
  );
  say(
    `largest part: ${of((round) => largest(round, ({ seconds }) => seconds)).toFixed(2)} s, ${of((round) => largest(round, ({ megabytes }) => megabytes)).toFixed(0)} MB`,
  );
  say(
    `joining: ${of(({ joined }) => joined.seconds).toFixed(2)} s, ${of(({ joined }) => joined.megabytes).toFixed(0)} MB`,
  );
  say(
    `by the clock: whole ${of(({ wall }) => wall.whole).toFixed(2)} s, 4 parts at once ${of(({ wall }) => wall.parts).toFixed(2)} s, joining ${of(({ wall }) => wall.joined).toFixed(2)} s`,
  );
  return true;
});
