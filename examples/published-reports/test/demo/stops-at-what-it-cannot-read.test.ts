import { afterAll, describe, expect, it } from '@jest/globals';
import { ClientId, clientStream, instant, written } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { audit } from '../../src/demo/audit';
import { outcome } from '../../src/demo/outcome';
import { published } from '../../src/figures/published';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const stream = clientStream(written(ClientId, '018f6b2e-0000-7000-8000-000000000001'));
const FIRST = { type: 'AsylumApplicationLodged', v: 1, on: '2018-06-12' };
const LATE = { type: 'AsylumApplicationLodged', v: 1, on: '2018-06-11' };
const METADATA = JSON.stringify({
  by: { actor: 'case-desk', role: 'social_worker' },
  commandId: '018f6b2e-0000-7000-8000-000000000002',
  evidence: [],
});

/** Makes a store of two events: a valid one, and one of these texts. */
const storeOf = async (data: string, metadata = METADATA): Promise<string> => {
  const path = newName();
  const store = await orThrow(sqliteStore({ path }));
  const texts = [
    { data: JSON.stringify(FIRST), metadata: METADATA },
    { data, metadata },
  ];
  const events = texts.map((each, i) => ({
    ...each,
    id: `018f6b2e-0000-7000-8000-10000000000${String(i)}`,
    type: 'AsylumApplicationLodged',
    recordedAt: instant('2018-06-12T09:00:00.000Z'),
  }));
  await orThrow(store.append(stream, 'no_stream', events));
  await orThrow(store.close());
  return path;
};

const complaintOf = async (path: string) =>
  outcome(await audit({ path, readOnly: false }, published)(), 'en');

const complaintThat = (why: string): string =>
  `The event at position 2 (${stream}) cannot be read: ${why} Update the program, or tell whoever maintains the system.`;
const SECRET = 'Anna Paraugs';

describe('a replay stops, quoting nothing, at', () => {
  it.each([
    [
      'an unknown type of event',
      JSON.stringify({ ...FIRST, type: 'NameGiven', name: SECRET }),
      'its type is unknown.',
    ],
    [
      "another kind of stream's event",
      JSON.stringify({ type: 'CentreOpened', v: 1, on: '2018-06-12', name: SECRET }),
      'its type is unknown.',
    ],
    [
      'an unknown version',
      JSON.stringify({ ...FIRST, v: 2, name: SECRET }),
      'its version of AsylumApplicationLodged is unknown.',
    ],
    [
      'a date that does not exist',
      JSON.stringify({ ...FIRST, on: '2018-02-30' }),
      'AsylumApplicationLodged is malformed at on.',
    ],
    [
      'an unknown field',
      JSON.stringify({ ...FIRST, name: SECRET }),
      'AsylumApplicationLodged is malformed at (unknown).',
    ],
    [
      'corrupted JSON',
      JSON.stringify({ ...FIRST, name: SECRET }).slice(0, -4),
      'it is not the JSON of an event.',
    ],
    ['JSON that is not an event', JSON.stringify([SECRET]), 'it is not the JSON of an event.'],
  ])('%s', async (_, data, why) => {
    expect(await complaintOf(await storeOf(data))).toEqual({ code: 2, complaint: complaintThat(why) });
  });

  it('malformed metadata of a stream to settle', async () => {
    const path = await storeOf(JSON.stringify(LATE), JSON.stringify({ by: SECRET }));
    expect(await complaintOf(path)).toEqual({
      code: 2,
      complaint: complaintThat('its metadata are malformed at by, commandId, evidence.'),
    });
  });

  it('nothing if every event is readable', async () => {
    const figures = published.filter(({ id }) => id === 'S2-01');
    const done = await audit({ path: await storeOf(JSON.stringify(LATE)), readOnly: false }, figures)();
    expect(outcome(done, 'en')).toEqual({ code: 1, complaint: 'Different: S2-01' });
  });
});
