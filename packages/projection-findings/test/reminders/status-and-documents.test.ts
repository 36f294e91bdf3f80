import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { client, operation } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  statusExtended,
  statusGranted,
  statusRevoked,
} from '@pavadonis/testing/examples/law';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
  retentionHeld,
  retentionReleased,
} from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged } from '@pavadonis/testing/examples/residence';
import { history, reminder } from '../support/planted';
import { theOperation } from '../support/sound';

const on = civilDate;
const withStatus = [
  clientRegistered(),
  asylumApplicationLodged(),
  residenceChanged(),
  statusGranted(),
] as const;

describe('the ground to live in a centre', () => {
  const until = [reminder('CentreEntitlement', '2024-05-15', '2024-05-15')];

  it('ends the host’s number of days after it', () => {
    expect(history(client(...withStatus)).due('2024-04-15')).toEqual(until);
  });

  it('is not reminded of without status, or elsewhere', () => {
    expect(
      history(client(clientRegistered(), asylumApplicationLodged(), residenceChanged())).due('2024-12-31'),
    ).toEqual([]);
    expect(history(client(...withStatus, statusRevoked())).due('2024-12-31')).toEqual([]);
    const out = residenceChanged({ on: on('2024-05-06'), residence: { kind: 'private' } });
    expect(history(client(...withStatus, out)).due('2024-12-31')).toEqual([]);
    expect(history(client(...withStatus, leftLatvia())).due('2024-12-31')).toEqual([]);
  });

  it('counts from the status held without a break', () => {
    const refugee = statusGranted({ on: on('2024-08-01'), status: 'refugee' });
    expect(history(client(...withStatus, refugee)).due('2024-12-31')).toEqual(until);
    const anew = [
      statusRevoked(),
      asylumApplicationLodged({ on: on('2024-10-15') }),
      statusGranted({ on: on('2025-01-15') }),
    ];
    expect(history(client(...withStatus, ...anew)).due('2025-01-15')).toEqual([
      reminder('CentreEntitlement', '2025-02-14', '2025-02-14'),
    ]);
  });
});

describe('a permit', () => {
  const holder = [clientRegistered(), asylumApplicationLodged(), statusGranted()] as const;

  it('is to be renewed a month before it ends', () => {
    expect(history(client(...holder, statusExtended())).due('2025-12-31')).toEqual([
      reminder('PermitRenewal', '2026-03-15', '2026-04-15'),
    ]);
  });

  it('is renewed with alternative status only, and by its last renewal', () => {
    const refugee = statusGranted({ on: on('2025-05-05'), status: 'refugee' });
    expect(history(client(...holder, statusExtended(), refugee)).due('2025-12-31')).toEqual([]);
    const again = statusExtended({ on: on('2026-03-16'), until: on('2027-03-31') });
    expect(history(client(...holder, statusExtended(), again)).due('2026-12-31')).toEqual([
      reminder('PermitRenewal', '2027-02-28', '2027-03-31'),
    ]);
  });
});

describe('an operation’s documents', () => {
  const paid = [
    operationOpened(),
    coFinancingRateSet(),
    costRecorded(),
    costsClaimed(),
    claimPaid(),
  ] as const;
  const kept = (until: string) => [reminder('RetentionEnd', until, until, theOperation)];

  it('are kept to the fifth 31 December after payment', () => {
    expect(history(operation(...paid)).due('2024-12-31')).toEqual(kept('2029-12-31'));
  });

  it('have no such day while held or unpaid', () => {
    expect(history(operation(...paid)).due('2024-05-05')).toEqual([]);
    const held = operation(...paid, retentionHeld(), retentionReleased());
    expect(history(held).due('2026-02-02')).toEqual([]);
    expect(history(held).due('2027-09-15')).toEqual(kept('2032-12-31'));
  });
});
