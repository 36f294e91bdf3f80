import { describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { live, until } from './support/live';
import { centre, otherCentre, record } from './support/store';

describe('the columns of a live read model', () => {
  it('are built once it shows the whole log, in steps, before any report asks for them', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    await record(store, otherCentre, centreOpened());
    const steps: number[] = [];
    const columns = {
      centre: [
        {
          *inSteps(shown: ReadonlyMap<unknown, never>) {
            for (let step = 0; step < 3; step += 1) {
              steps.push(shown.size);
              yield undefined;
            }
          },
        },
      ],
    };
    const models = await live({ store, file: ':memory:', models: { journal: { ...journal, columns } } });
    await orThrow(models.caughtUp());
    await until(() => steps.length === 3);
    expect(steps).toEqual([2, 2, 2]);
  });

  it('that cannot be built stop nothing', async () => {
    const store = memoryStore();
    const columns = {
      centre: [
        {
          inSteps: (): never => {
            throw new TypeError();
          },
        },
      ],
    };
    const models = await live({ store, file: ':memory:', models: { journal: { ...journal, columns } } });
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    expect(models.status().journal._tag).toBe('Live');
  });
});
