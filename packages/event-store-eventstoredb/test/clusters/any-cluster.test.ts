import { describe, expect, it } from '@jest/globals';
import { type EventStore, type NewEvent, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { startCluster, type Cluster } from '@pavadonis/fixtures/eventstoredb/cluster';
import fc from 'fast-check';
import { setTimeout } from 'node:timers/promises';
import { event, idsOf, opened, stream } from '../support/stores';

const MEMBERS = 3;
const WRITERS = [1, 2];
const LAST = 9;
// as short as can be, since nobody learns anything while a client looks for a leader
const DISCOVERY = 'discoveryInterval=5&maxDiscoverAttempts=3';

type Act = readonly [act: 'elect' | 'kill' | 'revive', member: number, pauseMs: number];

const anyAct: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('elect', 'elect', 'kill', 'revive'),
  // nobody is elected by the number after the last
  fc.nat({ max: MEMBERS }),
  fc.integer({ min: 1, max: 30 }),
);

const happen = async (cluster: Cluster, [act, member]: Act): Promise<void> => {
  if (act === 'elect') cluster.elect(member < MEMBERS ? member : undefined);
  else if (member >= MEMBERS) return;
  else if (act === 'kill') cluster.kill(member);
  else await cluster.revive(member);
};

/** Appends a batch, the same one until the store says that it is stored. */
const appendUntilStored = async (
  store: EventStore,
  to: StoredEvent['stream'],
  revision: number,
  batch: readonly NewEvent[],
): Promise<void> => {
  for (;;) {
    const appended = await store.append(to, revision < 0 ? 'no_stream' : revision, batch)();
    if (appended._tag === 'Right') return;
    expect(appended.left).toMatchObject({ _tag: 'StoreUnavailable', reason: 'unreachable' });
  }
};

const write = async (store: EventStore, writer: number, isOver: () => boolean): Promise<void> => {
  for (let made = 0; !isOver(); made += 2) {
    const batch = [1, 2].map((n) => event(writer * 10_000 + made + n));
    await appendUntilStored(store, stream(writer), made - 1, batch);
    await setTimeout(2);
  }
};

/** Follows from the beginning, and after a failure from where that left off, up to the last event. */
const follow = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const given: StoredEvent[] = [];
  let after = 0;
  for (;;)
    for await (const page of store.follow({ after })) {
      if (page._tag === 'Left') break;
      given.push(...page.right.events);
      after = page.right.position;
      if (given.at(-1)?.stream === stream(LAST)) return given;
    }
};

describe('a cluster whose members die, come back and are elected at random', () => {
  it('stores every event once and gives it to a follower once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 4, maxLength: 16, size: 'max' }), async (acts) => {
        const cluster = await startCluster(MEMBERS);
        const open = () =>
          opened({ connectionString: `${cluster.connectionString}&${DISCOVERY}`, attempts: 2 });
        const stores = await Promise.all([...WRITERS, LAST].map(open));
        const [follower, ...writers] = stores;
        if (follower === undefined) throw new Error('no follower');
        const following = follow(follower);
        let isOver = false;
        const writing = writers.map((store, i) => write(store, WRITERS[i] ?? 0, () => isOver));
        for (const act of acts) {
          await happen(cluster, act);
          await setTimeout(act[2]);
        }
        for (let member = 0; member < MEMBERS; member += 1) await cluster.revive(member);
        cluster.elect(0);
        isOver = true;
        await Promise.all(writing);
        await appendUntilStored(follower, stream(LAST), -1, [event(LAST)]);
        const stored = await orThrow(follower.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));
        for (const writer of WRITERS) {
          const own = stored.filter((each) => each.stream === stream(writer));
          expect(idsOf(own)).toEqual(own.map((_, i) => event(writer * 10_000 + i + 1).id));
        }
        expect(stored).toHaveLength(cluster.log.events.length);
        expect(idsOf(await following)).toEqual(idsOf(stored));
        for (const store of stores) await orThrow(store.close());
        cluster.stop();
      }),
      { numRuns: 15 },
    );
  });
});
