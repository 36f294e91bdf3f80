import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, ContactId, type FundingSource, month } from '@pavadonis/domain';
import { afterEvents, client, clientNo, operationNo } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { guardianAppointed } from '@pavadonis/testing/examples/family';
import { clientId, eventId, exampleId, otherCostId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import {
  coFinancingRateSet,
  costFoundIneligible,
  costRecorded,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { finding, personNo, planted, plantedNo, soundNo } from '../support/planted';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };
const knownTo = (number: number) => afterEvents(plantedNo(number));

describe('edge case 3: a departure known later', () => {
  const contact = supportDelivered({ contactId: exampleId(ContactId, 900), on: on('2025-03-15') });
  const log = planted(client(contact, leftLatvia({ on: on('2025-03-10'), learnedOn: on('2025-04-02') })));

  it('has no wrong contact while unknown', () => {
    expect(log.finds('2025-03-31', knownTo(1))).toEqual([]);
  });

  it('has a contact while away once known', () => {
    expect(log.finds('2025-03-31')).toEqual([
      finding('EpisodeOpenAfterDeparture', '2025-03-10', [soundNo('ServiceStarted'), plantedNo(2)]),
      finding('ContactWhileAway', '2025-03-15', [plantedNo(1), plantedNo(2)]),
    ]);
  });
});

describe('edge case 20: a month paid by two funds', () => {
  const unit = { clientId, month: month('2024-02') };
  const agency = (fund: FundingSource) =>
    [
      operationOpened({ fund }),
      coFinancingRateSet(),
      costRecorded({ costId: otherCostId, units: [unit], amount: cents(700) }),
      costFoundIneligible({ costId: otherCostId, amount: cents(700) }),
    ] as const;

  it('is paid twice until one is ineligible', () => {
    const log = planted(operationNo(21)(...agency('AMIF')));
    expect(log.finds(LATER, knownTo(2))).toEqual([]);
    expect(log.finds(LATER, knownTo(3))).toEqual([
      finding('FundedTwice', '2024-02-01', [soundNo('CostRecorded'), plantedNo(3)], { to: '2024-02-29' }),
    ]);
    expect(log.finds(LATER)).toEqual([]);
    expect(log.finds('2024-07-02')).toHaveLength(1);
  });
});

describe('edge case 22: an unaccompanied minor', () => {
  const log = planted(
    clientNo(2)(
      unaccompaniedMinorRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted(),
      guardianAppointed(),
      eventVoided({ target: eventId(plantedNo(5)) }),
    ),
  );
  const missing = finding('GuardianMissing', '2024-02-12', [plantedNo(4)], second);

  it('has no guardian if unknown or voided', () => {
    expect(log.finds('2024-03-01', knownTo(4))).toEqual([missing]);
    expect(log.finds('2024-03-01', knownTo(5))).toEqual([]);
    expect(log.finds('2024-03-01')).toEqual([missing]);
  });

  it('is none once the birth is corrected', () => {
    const older = unaccompaniedMinorRegistered({ birth: { date: on('1999-03-10'), precision: 'day' } });
    const corrected = planted(
      clientNo(2)(
        unaccompaniedMinorRegistered(),
        asylumApplicationLodged(),
        participationEntryRecorded(),
        serviceStarted(),
        eventAmended(older, eventId(plantedNo(1))),
      ),
    );
    expect(corrected.finds('2024-03-01', knownTo(4))).toEqual([missing]);
    expect(corrected.finds('2024-03-01')).toEqual([]);
  });
});

describe('edge case 28: a client with status', () => {
  const stays = [
    clientRegistered(),
    asylumApplicationLodged(),
    residenceChanged(),
    participationEntryRecorded(),
    serviceStarted(),
  ] as const;

  it('is found for the same day once it is known', () => {
    const log = planted(clientNo(2)(...stays, statusGranted()));
    expect(log.finds('2024-05-16', knownTo(5))).toEqual([]);
    expect(log.finds('2024-05-16')).toEqual([
      finding('StillInCentre', '2024-05-15', [plantedNo(3), plantedNo(6)], second),
    ]);
  });

  it('is no longer found once a move is recorded', () => {
    const out = residenceChanged({ on: on('2024-05-14'), residence: { kind: 'private' } });
    const log = planted(clientNo(2)(...stays, statusGranted(), out));
    expect(log.finds('2024-05-16', knownTo(6))).toHaveLength(1);
    expect(log.finds('2024-05-16')).toEqual([]);
  });
});

describe('an amended event', () => {
  it('keeps its place in the log', () => {
    const contact = supportDelivered({ contactId: exampleId(ContactId, 900), on: on('2025-03-15') });
    const late = eventAmended({ ...contact, on: on('2025-07-01') }, eventId(plantedNo(1)));
    expect(planted(client(contact, late)).finds(LATER)).toEqual([
      finding('ContactOutsideEpisode', '2025-07-01', [plantedNo(1)]),
    ]);
  });
});
