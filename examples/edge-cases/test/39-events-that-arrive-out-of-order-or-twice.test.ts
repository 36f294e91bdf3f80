import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { caseload } from '@pavadonis/projection-caseload';
import { client, logOf } from '@pavadonis/testing';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import { encoded, given } from './support/log';

const life = [
  clientRegistered(),
  residenceChanged(),
  serviceStarted(),
  supportDelivered(),
  statusGranted(),
  serviceEnded({ on: civilDate('2024-12-20') }),
];
const recorded = client(...life);
const events = logOf(recorded).map(encoded);
const { stream } = recorded;

describe('edge case 39: events that arrive out of order or twice', () => {
  it('fold to the same rows in whichever order they were imported', async () => {
    const inOrder = [...(await given(client(...life)).in(caseload)).client.values()];
    const shuffled = [5, 2, 0, 4, 1, 3].flatMap((index) => life[index] ?? []);
    expect([...(await given(client(...shuffled)).in(caseload)).client.values()]).toEqual(inOrder);
    expect([...(await given(client(...life.toReversed())).in(caseload)).client.values()]).toEqual(inOrder);
  });

  it('are stored once, by their ids', async () => {
    const store = memoryStore();
    const first = await orThrow(store.append(stream, 'no_stream', events));
    expect(await orThrow(store.append(stream, 'no_stream', events))).toEqual({ ...first, storedNow: false });
    expect(await orThrow(store.readAll({ after: 0, limit: 100 }))).toHaveLength(events.length);
    expect(await store.append(stream, events.length - 1, events)()).toMatchObject(
      E.left({ _tag: 'EventIdTaken' }),
    );
  });
});
