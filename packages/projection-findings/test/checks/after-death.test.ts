import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { client, clientNo } from '@pavadonis/testing';
import {
  clientsMerged,
  duplicateDismissed,
  duplicateSuspected,
  mergeReverted,
} from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, personNo, planted, plantedNo } from '../support/planted';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };
const dead = clientDied({ on: on('2024-03-04') });

describe('an event', () => {
  const home = (day: string) => residenceChanged({ on: on(day), residence: { kind: 'private' } });

  it('after the day of death is found, with the death', () => {
    expect(planted(clientNo(2)(clientRegistered(), home('2024-03-05'), dead)).finds(LATER)).toEqual([
      finding('RecordedAfterDeath', '2024-03-05', [plantedNo(2), plantedNo(3)], second),
    ]);
  });

  it('after the first of two deaths is found, even the second death', () => {
    const again = clientDied({ on: on('2024-03-06') });
    const found = planted(clientNo(2)(clientRegistered(), dead, home('2024-03-05'), again)).finds(LATER);
    expect(found.filter(({ _tag }) => _tag === 'RecordedAfterDeath')).toEqual([
      finding('RecordedAfterDeath', '2024-03-05', [plantedNo(2), plantedNo(3)], second),
      finding('RecordedAfterDeath', '2024-03-06', [plantedNo(2), plantedNo(4)], second),
    ]);
  });

  it('on the day of death is right, such as the end of the service', () => {
    const supported = [
      clientRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted(),
    ] as const;
    const last = { on: dead.on, reason: 'deceased' } as const;
    const gone = clientNo(2)(...supported, home('2024-03-04'), dead, serviceEnded(last));
    expect(planted(gone).finds(LATER)).toEqual([]);
  });
});

describe('after a death', () => {
  it('the person’s identity may still be found out', () => {
    const into = { survivorId: clientId };
    const found = clientNo(2)(clientRegistered(), dead, duplicateSuspected({ otherId: clientId }));
    expect(planted(found, clientNo(2)(duplicateDismissed({ otherId: clientId }))).finds(LATER)).toEqual([]);
    expect(planted(found, clientNo(2)(clientsMerged(into), mergeReverted(into))).finds(LATER)).toEqual([]);
    const late = client(clientDied({ on: on('2026-06-29') }));
    const duplicate = clientNo(2)(clientRegistered(), clientsMerged({ ...into, on: on('2026-06-30') }));
    expect(planted(late, duplicate).finds(LATER)).toEqual([]);
  });
});
