import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { decoder, history, memoryStore, type Upcasts, orThrow } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { client, logOf } from '@pavadonis/testing';
import { otherContactId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import { encoded } from './support/log';

const on = civilDate;
const arrived = on('2016-04-10');

// an old form without the kind of service, since there was only one
const withKind: Upcasts = {
  ServiceStarted: { 0: (event) => ({ ...event, v: 1, serviceKind: 'social_worker_and_mentor' }) },
};
const old = { ...serviceStarted({ on: on('2016-04-18'), ruleSet: 'SP-2016' }), v: 0, serviceKind: undefined };

const storeOf = async () => {
  const store = memoryStore();
  const recorded = client(
    clientRegistered({ on: arrived, arrivedOn: arrived }),
    serviceStarted({ on: on('2016-04-18') }),
    supportDelivered({ on: on('2016-07-10') }),
    supportDelivered({ on: on('2016-07-11'), contactId: otherContactId }),
  );
  const events = logOf(recorded)
    .map(encoded)
    .map((event) => (event.type === 'ServiceStarted' ? { ...event, data: JSON.stringify(old) } : event));
  await orThrow(store.append(recorded.stream, 'no_stream', events));
  return store;
};

describe('edge case 40: events of an old form', () => {
  it('are upcast, and judged by rules of 2016', async () => {
    const read = replay({ findings })(history(await storeOf(), decoder(withKind)));
    const found = findingsToDate((await orThrow(read)).views.findings, {
      asOf: on('2016-07-31'),
      centreDays: 30,
    });
    expect(found.filter(({ _tag }) => _tag === 'ContactPastLimit').map((each) => each.on)).toEqual([
      '2016-07-11',
    ]);
  });

  it('stop a replay without an upcast', async () => {
    const outcome = await replay({ findings })(history(await storeOf()))();
    expect(outcome).toEqual(
      E.left(expect.objectContaining({ _tag: 'UnknownEventVersion', type: 'ServiceStarted', position: 2 })),
    );
  });
});
