import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { adapters } from '../src/adapters';
import { logOf, play } from '../src/play';
import { atOffice } from '../src/step';
import { stores } from './support/stores';

const ENDS = {
  'a contract is signed': 'recorded',
  'a client is registered': 'recorded',
  'service before an application': 'NotInTargetGroup',
  'an application is lodged': 'recorded',
  'the service starts': 'recorded',
  'a plan is drawn up': 'recorded',
  'a goal is set': 'recorded',
  'the goal is voided': 'recorded',
  'progress of the voided goal': 'NoSuchGoal',
  'a contact is recorded': 'recorded',
  'the day of the contact is amended': 'recorded',
  'the amended contact by another command': 'nothing to record',
  'the command of the contact again': 'nothing to record',
  'a complexity level is assessed': 'recorded',
  'an earlier level is entered late': 'recorded',
  'the level that holds already': 'nothing to record',
};

describe.each(stores)('on a store of the kind %s', (_, open) => {
  let office: EventStore;
  let ends: Readonly<Record<string, string>>;
  beforeAll(async () => {
    office = await open();
    ends = await play(office, atOffice(office));
  });
  afterAll(() => orThrow(office.close()));

  it('casework records, refuses and settles as the story says', async () => {
    expect(ends).toEqual(ENDS);
    expect(await logOf(office)).toHaveLength(11);
  });

  it.each(Object.entries(adapters))('%s stores the same, to the byte', async (__, adapter) => {
    const store = await open();
    const handle = adapter(store);
    expect(await play(store, ({ request }) => handle(request))).toEqual(ENDS);
    // the whole of each stored event: data and metadata as texts, the id, the moment, the revision and the position
    expect(await logOf(store)).toEqual(await logOf(office));
    await orThrow(store.close());
  });
});
