import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, memoryStore, storeUnavailable } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import { failingDisk } from './support/failing-disk';
import { journalOf, live, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// reads to the end, then the store is away, and whoever asks again is not answered
const awayAfterTheEnd = (store: EventStore): EventStore => {
  let begun = false;
  return {
    ...store,
    follow: async function* (range) {
      if (begun)
        await new Promise((resolve) => {
          range.signal?.addEventListener('abort', resolve);
        });
      else begun = true;
      for await (const page of store.follow(range)) {
        yield page;
        if (E.isLeft(page) || !page.right.caughtUp) continue;
        yield E.left(storeUnavailable('unreachable', 'TEST'));
        return;
      }
    },
  };
};

/** A file with the rows of version 1, and a store of which they show all. */
const formerVersion = async () => {
  const [store, file] = [memoryStore(), newName()];
  await record(store, centre, centreOpened());
  const first = await journalOf(store, file, 1);
  await untilLive(first);
  await first.close()();
  return { store, file, models: { journal: { ...journal, version: 2 } } };
};

describe('rows of a new version that the file takes late', () => {
  it('are not live once they are shown if the store went away meanwhile', async () => {
    const { store, file, models } = await formerVersion();
    const disk = failingDisk();
    const { store: slow, letThrough } = paced(awayAfterTheEnd(store), 500);
    const second = await live({ store: slow, file, models, open: disk.open });
    disk.fill();
    letThrough();
    await until(() => disk.refused() > 0 && second.status().journal._tag === 'Interrupted');
    disk.empty();
    await until(() => second.view('journal').version === 2);
    expect(second.status().journal).toMatchObject({ _tag: 'Interrupted', version: 2 });
  });

  it('are not live once they are shown if more was found meanwhile', async () => {
    const { store, file, models } = await formerVersion();
    const disk = failingDisk();
    const { store: slow, letThrough } = paced(store, 2);
    const second = await live({ store: slow, file, models, open: disk.open });
    disk.fill();
    letThrough(1);
    await until(() => disk.refused() > 0);
    await record(store, otherCentre, centreOpened(), centreServiceStarted());
    letThrough(1);
    const isBuilt = (): boolean => {
      const status = second.status().journal;
      return status._tag === 'Rebuilding' && status.built === 3;
    };
    await until(isBuilt);
    disk.empty();
    await until(() => second.view('journal').version === 2);
    expect(second.status().journal._tag).not.toBe('Live');
    letThrough();
    await untilLive(second);
  });
});
