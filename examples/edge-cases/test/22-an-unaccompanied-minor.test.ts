import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { activeClients, caseload, familiesAndSingles } from '@pavadonis/projection-caseload';
import { allReminders, findingsToDate, findings } from '@pavadonis/projection-findings';
import * as Given from '@pavadonis/testing';
import { client } from '@pavadonis/testing';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { guardianAppointed } from '@pavadonis/testing/examples/family';
import { unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const byGuardian = consentGiven({ givenBy: 'guardian' });
const ownConsent = consentGiven({ on: on('2024-06-10') });

describe('edge case 22: an unaccompanied minor', () => {
  const log = given(
    client(unaccompaniedMinorRegistered(), guardianAppointed(), byGuardian, serviceStarted()),
  );
  const foundOn = async (day: string) =>
    findingsToDate(await log.in(findings), { asOf: on(day), centreDays: 30 }).map(({ _tag }) => _tag);

  it('consents through a guardian once appointed', () => {
    const consent = Client.giveConsent(consentGiven.facts({ givenBy: 'guardian' }));
    Given.client(unaccompaniedMinorRegistered()).when(consent).refuses({ _tag: 'GuardianNeeded' });
    Given.client(unaccompaniedMinorRegistered(), guardianAppointed()).when(consent).records(byGuardian);
  });

  it('counts as a single person', async () => {
    const clients = activeClients(await log.in(caseload), { asOf: on('2024-03-31') });
    expect(familiesAndSingles(clients, { asOf: on('2024-03-31') })).toMatchObject({
      single: 1,
      withChildren: 0,
    });
  });

  it('consents again at 18', async () => {
    const minor = [unaccompaniedMinorRegistered(), guardianAppointed(), byGuardian];
    Given.client(...minor)
      .when(Client.giveConsent({ ...consentGiven.facts({ givenBy: 'guardian' }), on: on('2024-06-02') }))
      .refuses({ _tag: 'OfAge' });
    Given.client(...minor)
      .when(Client.giveConsent(consentGiven.facts({ on: on('2024-06-10') })))
      .records(ownConsent);
    expect(await foundOn('2024-06-01')).not.toContain('ConsentLapsed');
    expect(await foundOn('2024-06-02')).toContain('ConsentLapsed');
  });

  it('has a reminder by then', async () => {
    expect(allReminders(await log.in(findings), { asOf: on('2024-04-30'), centreDays: 30 })).toContainEqual(
      expect.objectContaining({ _tag: 'EighteenthBirthday', due: '2024-06-02' }),
    );
  });
});
