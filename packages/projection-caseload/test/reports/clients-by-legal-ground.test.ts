import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import type { Recordable } from '@pavadonis/domain/client';
import {
  activeClients,
  clientsByLegalGround,
  caseload,
  clientsGrantedStatusIn,
  clientsByPlace,
} from '@pavadonis/projection-caseload';
import { afterEvents, client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { centreId } from '@pavadonis/testing/examples/ids';
import {
  appealDecided,
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  dublinTransferExecuted,
  statusCeased,
  statusGranted,
  statusRefused,
  statusRenounced,
  statusRevoked,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-01-10') });
const seeker = asylumApplicationLodged({ on: on('2018-01-10') });
const day = { on: on('2018-06-01') };

const groundOn = (date: string, ...events: readonly Recordable[]) => {
  const clients = activeClients(given(client(start, ...events)).in(caseload), { asOf: on(date) });
  expect(clients).toHaveLength(1);
  return [...clientsByLegalGround(clients, { asOf: on(date) }).keys()][0];
};

describe('the ground of an active client', () => {
  it.each<readonly [string, Recordable]>([
    ['a final decision', decisionBecameFinal(day)],
    ['a procedure that was discontinued', asylumProcedureDiscontinued(day)],
    ['a transfer', dublinTransferExecuted(day)],
  ])('is no application after %s', (_, end) => {
    expect(groundOn('2018-05-31', seeker, end)).toBe('asylum_seeker');
    expect(groundOn('2018-06-01', seeker, end)).toBeUndefined();
  });

  it.each<readonly [string, Recordable]>([
    ['revoked', statusRevoked(day)],
    ['lost', statusCeased(day)],
    ['given up', statusRenounced(day)],
  ])('is no status that was %s', (_, end) => {
    const held = statusGranted({ on: on('2018-03-01'), status: 'refugee' });
    expect(groundOn('2018-05-31', seeker, held, end)).toBe('refugee');
    expect(groundOn('2018-06-01', seeker, held, end)).toBeUndefined();
  });

  it('stays the application until a grant', () => {
    const events = [
      seeker,
      statusRefused({ on: on('2018-02-01') }),
      decisionAppealed({ on: on('2018-02-10') }),
      appealDecided({ on: on('2018-04-01'), outcome: 'remitted' }),
      statusGranted({ on: on('2018-05-01'), status: 'refugee' }),
    ];
    for (const date of ['2018-02-01', '2018-02-10', '2018-04-01', '2018-04-30'])
      expect(groundOn(date, ...events)).toBe('asylum_seeker');
    expect(groundOn('2018-05-01', ...events)).toBe('refugee');
  });

  it('turns into refugee status on appeal', () => {
    const rows = given(
      client(
        start,
        seeker,
        statusGranted({ on: on('2018-03-01'), status: 'alternative' }),
        decisionAppealed({ on: on('2018-03-20') }),
        statusGranted({ on: on('2018-06-01'), status: 'refugee' }),
      ),
    );
    const grounds = (date: string, known = rows.in(caseload)) => [
      ...clientsByLegalGround(activeClients(known, { asOf: on(date) }), { asOf: on(date) }).keys(),
    ];
    expect([grounds('2018-05-31'), grounds('2018-06-01')]).toEqual([['alternative'], ['refugee']]);
    expect(grounds('2018-06-01', rows.in(caseload, afterEvents(4)))).toEqual(['alternative']);
    const year = { from: on('2018-01-01'), to: on('2018-12-31') };
    expect(clientsGrantedStatusIn(rows.in(caseload), 'alternative', year)).toHaveLength(1);
    expect(clientsGrantedStatusIn(rows.in(caseload), 'refugee', year)).toHaveLength(1);
  });

  it('is a new application after a discontinued one', () => {
    const events = [
      seeker,
      asylumProcedureDiscontinued(day),
      asylumApplicationLodged({ on: on('2018-09-01') }),
    ];
    expect(groundOn('2018-08-31', ...events)).toBeUndefined();
    expect(groundOn('2018-09-01', ...events)).toBe('asylum_seeker');
  });

  it('is temporary protection before its last day', () => {
    const events = [
      temporaryProtectionGranted({ on: on('2018-01-10') }),
      temporaryProtectionEnded({ on: on('2018-06-01') }),
    ];
    expect(groundOn('2018-05-31', ...events)).toBe('temporary_protection');
    expect(groundOn('2018-06-01', ...events)).toBeUndefined();
  });

  it('may be a status while in a centre', () => {
    const rows = given(
      client(
        start,
        seeker,
        residenceChanged({ on: on('2018-01-10') }),
        statusGranted({ on: on('2018-06-01'), status: 'refugee' }),
      ),
    ).in(caseload);
    const clients = activeClients(rows, { asOf: on('2018-07-16') });
    expect(clientsByLegalGround(clients, { asOf: on('2018-07-16') })).toEqual(new Map([['refugee', 1]]));
    expect(clientsByPlace(clients, { asOf: on('2018-07-16') })).toMatchObject({
      centres: new Map([[centreId, 1]]),
      outside: 0,
    });
  });
});
