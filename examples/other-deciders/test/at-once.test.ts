import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@pavadonis/event-store';
import { adapters } from '../src/adapters';
import { castore } from '../src/castore';
import { equinox } from '../src/equinox';
import { fmodel } from '../src/fmodel';
import { logOf } from '../src/play';
import type { Handle } from '../src/request';
import { begun, requestOf } from './support/begun';

type Adapter = (store: EventStore) => Handle;

const GOAL = 'a goal is set';
const CONTACT = 'a contact is recorded';

/** Has two processes handle a request each. Both read the stream before either of them appends. */
const atOnce = async (adapter: Adapter, ...titles: readonly string[]) => {
  const store = await begun();
  const results = await Promise.allSettled(titles.map((title) => adapter(store)(requestOf(title))));
  const types = async () => (await logOf(store)).slice(4).map(({ type }) => type);
  return { store, results, types };
};

const bothFulfilled = [{ status: 'fulfilled' }, { status: 'fulfilled' }];

describe('two commands at once', () => {
  it.each<[string, Adapter]>([
    ['equinox-js', equinox],
    ['Castore', castore],
  ])('are both recorded by %s, which decides again', async (_, adapter) => {
    const { results, types } = await atOnce(adapter, GOAL, CONTACT);
    expect(results).toMatchObject(bothFulfilled);
    expect(await types()).toEqual(['PlanGoalSet', 'SupportDelivered']);
  });

  it('are a conflict under fmodel, and the one that lost is sent again', async () => {
    const { store, results, types } = await atOnce(fmodel, GOAL, CONTACT);
    const [won, lost] = results;
    expect(won).toMatchObject({ status: 'fulfilled' });
    expect(lost).toMatchObject({
      status: 'rejected',
      reason: { name: 'Failure', cause: { _tag: 'WrongExpectedRevision' } },
    });
    expect(await types()).toEqual(['PlanGoalSet']);
    await fmodel(store)(requestOf(CONTACT));
    expect(await types()).toEqual(['PlanGoalSet', 'SupportDelivered']);
  });

  it.each(Object.entries(adapters))(
    'that are one and the same are recorded once by %s',
    async (_, adapter) => {
      const { results, types } = await atOnce(adapter, GOAL, GOAL);
      expect(results).toMatchObject(bothFulfilled);
      expect(await types()).toEqual(['PlanGoalSet']);
    },
  );
});
