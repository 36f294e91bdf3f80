import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { client, clientNo, knownBy, late } from '@pavadonis/testing';
import { given, obeysTheLaws } from '@pavadonis/testing-projection';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { deepStrictEqual } from 'node:assert/strict';
import { waiting, waitingClients } from '../src/waiting';

const on = civilDate;
const registered = client(clientRegistered({ on: on('2024-02-05') }));

describe('clients who wait for a first contact', () => {
  const asOf = on('2024-02-29');

  it('are those without a contact by the day', () => {
    const contact = supportDelivered({ on: on('2024-03-01') });
    const view = given(registered, client(contact)).in(waiting);
    deepStrictEqual(waitingClients(view, { asOf }), [{ stream: registered.stream, days: 24 }]);
    deepStrictEqual(waitingClients(view, { asOf: on('2024-03-01') }), []);
  });

  it('are fewer once a late contact is known', () => {
    const contact = client(supportDelivered({ on: on('2024-02-20') }));
    const log = given(registered, late('2024-03-04', contact));
    deepStrictEqual(waitingClients(log.in(waiting, knownBy('2024-03-03')), { asOf }).length, 1);
    deepStrictEqual(waitingClients(log.in(waiting), { asOf }), []);
  });

  it('are one person where two streams are merged', () => {
    const twice = clientNo(2)(
      clientRegistered({ on: on('2024-02-19') }),
      clientsMerged({ survivorId: clientIdOf(1) }),
    );
    const view = given(registered, twice).in(waiting);
    deepStrictEqual(waitingClients(view, { asOf }), [{ stream: registered.stream, days: 24 }]);
  });
});

obeysTheLaws({ describe, it }, waiting);
