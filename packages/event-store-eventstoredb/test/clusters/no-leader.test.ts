import { afterEach, expect, it } from '@jest/globals';
import { type EventStore, type ReadError, orThrow } from '@pavadonis/event-store';
import { type Cluster, startCluster } from '@pavadonis/fixtures/eventstoredb/cluster';
import { setTimeout } from 'node:timers/promises';
import { opened } from '../support/stores';

const READERS = 4;

/** Reads again and again until a read fails, and returns why. */
const readUntilFailure = async (store: EventStore): Promise<ReadError> => {
  for (;;) {
    await setTimeout(5);
    const page = await store.readAll({ after: 0, limit: 10 })();
    if (page._tag === 'Left') return page.left;
  }
};

const followUntilFailure = async (store: EventStore): Promise<ReadError | undefined> => {
  for await (const page of store.follow({ after: 0 })) if (page._tag === 'Left') return page.left;
  return undefined;
};

// the client looks for a leader this long in vain
const DISCOVERY = 'discoveryInterval=20&maxDiscoverAttempts=10';

const clusters: Cluster[] = [];

const started = async (): Promise<Cluster> => {
  const cluster = await startCluster(2);
  clusters.push(cluster);
  return cluster;
};

afterEach(() => {
  for (const cluster of clusters.splice(0)) cluster.stop();
});

// Jest fails a test that leaves a rejection which nobody handles, as it would end a host's process
it('a cluster in which nobody leads any more is reported to every caller', async () => {
  const cluster = await started();
  const connectionString = `${cluster.connectionString}&${DISCOVERY}`;
  const store = await opened({ connectionString, attempts: 3 });
  const failures = Promise.all([
    followUntilFailure(store),
    ...Array.from({ length: READERS }, () => readUntilFailure(store)),
  ]);
  await cluster.members[0]?.subscribed(1);
  // readers move on to the new leader; the follower stays with the old one
  cluster.elect(1);
  await setTimeout(50);
  cluster.elect();
  cluster.kill(1);
  await setTimeout(50);
  cluster.kill(0);
  expect((await failures).map((failure) => failure?._tag)).toEqual(
    Array.from({ length: READERS + 1 }, () => 'StoreUnavailable'),
  );
  await orThrow(store.close());
});

it('a store that is closed while nobody leads does not look for a leader', async () => {
  const cluster = await started();
  const connectionString = `${cluster.connectionString}&${DISCOVERY}`;
  const store = await opened({ connectionString, attempts: 1 });
  cluster.elect();
  cluster.kill(0);
  expect(await readUntilFailure(store)).toMatchObject({ _tag: 'StoreUnavailable' });
  const asked = cluster.asked();
  expect(asked).toBeGreaterThan(0);
  await orThrow(store.close());
  // as long as the client would look for one
  await setTimeout(200);
  expect(cluster.asked()).toBe(asked);
});
