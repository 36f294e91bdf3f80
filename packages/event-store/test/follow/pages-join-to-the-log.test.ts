import { describe, expect, it } from '@jest/globals';
import {
  bell,
  type Bell,
  type FollowedPage,
  followPages,
  orThrow,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';

const stored = (position: number): StoredEvent => ({
  id: `018f6b2e-0000-7000-8000-${String(position).padStart(12, '0')}`,
  type: 'ContactRecorded',
  recordedAt: '2018-07-01T12:00:00.000Z' as StoredEvent['recordedAt'],
  data: '{}',
  metadata: '{}',
  stream: 'client-018f6b2e-0000-7000-8000-000000000001' as StoredEvent['stream'],
  revision: position,
  position,
});

/** One follower in a row of them: how large its pages are, and after how many it hands over to the next. */
interface Turn {
  readonly limit: number;
  readonly pages: number;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  limit: fc.integer({ min: 1, max: 4 }),
  pages: fc.integer({ min: 1, max: 5 }),
});

const deaf = ({ rings, ring, rungSince }: Bell): Bell => ({
  rings,
  ring,
  rungSince: (_, signal) => rungSince(rings(), signal),
});

// appends and replies come in whatever order the scheduler has; a follower that still waits then has missed something
const followed = async (
  scheduler: fc.Scheduler,
  rung: Bell,
  batches: readonly number[],
  turns: readonly Turn[],
): Promise<{ readonly log: readonly StoredEvent[]; readonly pages: readonly FollowedPage[] }> => {
  const log: StoredEvent[] = [];
  const pages: FollowedPage[] = [];
  const stop = new AbortController();
  const follow = followPages(({ after, limit }) => {
    const look = () => log.filter(({ position }) => position > after).slice(0, limit);
    return async () => {
      await scheduler.schedule(Promise.resolve(), 'ask');
      const page = look();
      await scheduler.schedule(Promise.resolve(), 'answer');
      return E.right(page);
    };
  }, rung);

  const following = async (): Promise<void> => {
    for (let after = 0, n = 0; !stop.signal.aborted; n++) {
      const { limit, pages: most } = turns[n % turns.length] ?? { limit: 1, pages: 1 };
      let given = 0;
      for await (const followed of follow({ after, limit, signal: stop.signal })) {
        const page = orThrow(followed);
        pages.push(page);
        after = page.position;
        await scheduler.schedule(Promise.resolve(), 'use');
        given += page.events.length > 0 ? 1 : 0;
        if (given === most) break;
      }
    }
  };

  const ends = following();
  for (const size of batches)
    void scheduler.schedule(Promise.resolve(), 'append').then(() => {
      for (let n = 0; n < size; n++) log.push(stored(10 * (log.length + 1)));
      rung.ring();
    });
  await scheduler.waitIdle();
  stop.abort();
  await Promise.all([ends, scheduler.waitIdle()]);
  return { log, pages };
};

const histories = [fc.scheduler(), fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 })] as const;
const turns = fc.array(turn, { minLength: 1, maxLength: 4 });

describe('following in pages', () => {
  it('gives every event once and in order, at any time', () =>
    fc.assert(
      fc.asyncProperty(...histories, turns, async (scheduler, batches, order) => {
        const { log, pages } = await followed(scheduler, bell(), batches, order);
        expect(pages.flatMap(({ events }) => events)).toEqual(log);
        for (const { events, position } of pages)
          if (events.length > 0) expect(position).toBe(events.at(-1)?.position);
      }),
    ));

  it('says at the end that there is no more, and nothing twice', () =>
    fc.assert(
      fc.asyncProperty(...histories, async (scheduler, batches) => {
        const { pages } = await followed(scheduler, bell(), batches, [{ limit: 2, pages: Infinity }]);
        expect(pages.at(-1)?.caughtUp).toBe(true);
        for (const [i, { events, caughtUp }] of pages.entries())
          if (events.length === 0) {
            expect(caughtUp).toBe(true);
            expect(pages[i - 1]?.caughtUp ?? false).toBe(false);
          }
      }),
    ));

  it('would miss events with a bell that forgets what it rang', async () => {
    const property = fc.asyncProperty(...histories, turns, async (scheduler, batches, order) => {
      const { log, pages } = await followed(scheduler, deaf(bell()), batches, order);
      expect(pages.flatMap(({ events }) => events)).toEqual(log);
    });
    expect((await fc.check(property)).failed).toBe(true);
  });
});
