import { describe, it } from '@jest/globals';
import { CentreId, centreStream } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { record } from '../read-models/support/store';
import { type Handed, journal, newFile, reacting } from './support/reacting';

const MOST = 3;

const streamNo = (number: number) => centreStream(exampleId(CentreId, 40 + number));

const makers = [centreOpened, centreServiceStarted, centreClosed] as const;

/** The streams that are written to, event by event; how often each event fails; where the process is restarted. */
const anyRun = fc.record({
  writes: fc.array(fc.record({ to: fc.nat(3), fails: fc.nat(MOST + 1) }), { minLength: 1, maxLength: 24 }),
  restarts: fc.array(fc.nat(23), { maxLength: 3 }),
  atOnce: fc.integer({ min: 1, max: 3 }),
  types: fc.subarray(['CentreOpened', 'CentreServiceStarted', 'CentreClosed'] as const, { minLength: 1 }),
});

const key = ({ stream, revision }: Pick<Handed, 'stream' | 'revision'>): string =>
  `${stream} ${String(revision)}`;

describe('reactions on any log, with any failures and restarts', () => {
  it('are handed all their events in the order of each stream, and park just those that fail too often', () =>
    fc.assert(
      fc.asyncProperty(anyRun, async ({ writes, restarts, atOnce, types }) => {
        const store = memoryStore();
        const file = newFile();
        const failsOf = new Map<string, number>();
        const { reaction, handed, done } = journal(
          ({ stream, revision }, { attempt }) => attempt <= (failsOf.get(key({ stream, revision })) ?? 0),
          { to: types },
        );
        const open = () => reacting({ store, file, atOnce, attempts: MOST, reactions: { reaction } });
        let reactions = await open();
        const lengths = new Map<number, number>();
        const expected: string[] = [];
        for (const [i, { to, fails }] of writes.entries()) {
          const revision = lengths.get(to) ?? 0;
          lengths.set(to, revision + 1);
          const maker = makers[i % makers.length] ?? centreOpened;
          const place = { stream: streamNo(to), revision };
          failsOf.set(key(place), fails);
          if (types.includes(maker().type)) expected.push(key(place));
          await record(store, streamNo(to), maker());
          if (restarts.includes(i)) {
            await orThrow(reactions.close());
            reactions = await open();
          }
        }
        await orThrow(reactions.doneUpTo(writes.length));
        const parked = (await orThrow(reactions.parked())).length;
        await orThrow(reactions.close());
        const succeeds = (each: string): boolean => (failsOf.get(each) ?? 0) < MOST;
        const same = (a: readonly string[], b: readonly string[]): boolean =>
          JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
        // once each: nobody was killed
        if (!same(done.map(key), expected.filter(succeeds))) return false;
        if (parked !== expected.filter((each) => !succeeds(each)).length) return false;
        return [0, 1, 2, 3].every((to) => {
          const revisions = handed
            .filter(({ stream }) => stream === streamNo(to))
            .map(({ revision }) => revision);
          return revisions.every((revision, i) => i === 0 || revision >= (revisions[i - 1] ?? 0));
        });
      }),
      { numRuns: 60 },
    ));
});
