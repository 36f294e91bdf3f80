import { it } from '@jest/globals';
import { addDays, civilDate } from '@pavadonis/domain';
import { clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { deepStrictEqual } from 'node:assert/strict';
import { waiting, waitingClients } from '../src/waiting';
import { waitingClientsAtOnce } from '../src/waiting-at-once';

it('the same clients wait by columns, on every day', () => {
  const first = civilDate('2024-02-01');
  const streams = Array.from({ length: 20 }, (_, n) =>
    clientNo(n + 1)(
      clientRegistered({ on: addDays(first, n) }),
      supportDelivered({ on: addDays(first, (n * 7) % 40) }),
    ),
  );
  const view = given(...streams).in(waiting);
  for (let day = -1; day < 45; day += 1) {
    const at = { asOf: addDays(first, day) };
    deepStrictEqual(waitingClientsAtOnce(view, at), waitingClients(view, at));
  }
});
