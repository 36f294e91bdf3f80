import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  activeClients,
  clientsByArrivalMode,
  clientsByLegalGround,
  caseload,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { clientNo } from '@pavadonis/testing';
import { familyLinked } from '@pavadonis/testing/examples/family';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const born = on('2024-06-20');
const child = clientRegistered({
  on: on('2024-06-27'),
  birth: { date: born, precision: 'day' },
  arrivalMode: 'born_in_latvia',
  arrivedOn: born,
});

describe('edge case 23: a newborn of a client', () => {
  const log = given(
    clientNo(1)(
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted(),
      familyLinked(),
      serviceStarted(),
    ),
    clientNo(2)(
      child,
      familyLinked({ on: born, relation: 'child' }),
      asylumApplicationLodged({ on: on('2024-06-27') }),
      serviceStarted({ on: on('2024-07-01') }),
      statusGranted({ on: on('2024-09-16') }),
    ),
  );

  it('is a client of its own, who arrived by birth', async () => {
    const clients = activeClients(await log.in(caseload), { asOf: on('2024-07-31') });
    expect(clientsByArrivalMode(clients)).toEqual(
      new Map([
        ['spontaneous', 1],
        ['born_in_latvia', 1],
      ]),
    );
    expect(womenMenChildren(clients, { asOf: on('2024-07-31') })).toMatchObject({ women: 1, children: 1 });
  });

  it('has a legal ground of its own, not its mother’s', async () => {
    const view = await log.in(caseload);
    const groundsOn = (day: string) =>
      clientsByLegalGround(activeClients(view, { asOf: on(day) }), { asOf: on(day) });
    expect(groundsOn('2024-07-31')).toEqual(
      new Map([
        ['alternative', 1],
        ['asylum_seeker', 1],
      ]),
    );
    expect(groundsOn('2024-09-30')).toEqual(new Map([['alternative', 2]]));
  });
});
