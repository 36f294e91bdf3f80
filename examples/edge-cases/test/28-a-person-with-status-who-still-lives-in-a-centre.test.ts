import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { activeClients, caseload, clientsByPlace } from '@pavadonis/projection-caseload';
import { allReminders, findingsToDate, findings } from '@pavadonis/projection-findings';
import { centre, client } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { centreId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;

describe('edge case 28: a person with status who still lives in a centre', () => {
  const log = given(
    centre(centreOpened()),
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      residenceChanged(),
      serviceStarted(),
      statusGranted({ on: on('2024-04-15') }),
    ),
  );

  it('is an active client inside it', async () => {
    const clients = activeClients(await log.in(caseload), { asOf: on('2024-05-31') });
    expect(clientsByPlace(clients, { asOf: on('2024-05-31') })).toMatchObject({
      centres: new Map([[centreId, 1]]),
      outside: 0,
    });
  });

  it('is found after the host’s days', async () => {
    const foundOn = async (day: string) =>
      findingsToDate(await log.in(findings), { asOf: on(day), centreDays: 30 }).filter(
        ({ _tag }) => _tag === 'StillInCentre',
      );
    expect(await foundOn('2024-05-15')).toEqual([]);
    expect(await foundOn('2024-05-16')).toEqual([expect.objectContaining({ on: '2024-05-15' })]);
  });

  it('has a reminder from the grant', async () => {
    expect(allReminders(await log.in(findings), { asOf: on('2024-04-30'), centreDays: 30 })).toContainEqual(
      expect.objectContaining({ _tag: 'CentreEntitlement', due: '2024-05-15' }),
    );
  });
});
