import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { applied, ended, moved, registered, started } from '@pavadonis/testing/examples/client';
import { died } from '@pavadonis/testing/examples/consent';
import {
  duplicateDismissed,
  duplicateSuspected,
  merged,
  mergeReverted,
} from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';
import { entered } from '@pavadonis/testing/examples/participation';
import { client, clientNo } from '../../../projection/test/support/given';
import { finding, personNo, planted, plantedNo } from '../support/planted';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };
const dead = died({ on: on('2024-03-04') });

describe('what is said to have happened', () => {
  const home = (day: string) => moved({ on: on(day), residence: { kind: 'private' } });

  it('after the day of death is found, with the death', () => {
    expect(planted(clientNo(2)(registered(), home('2024-03-05'), dead)).finds(LATER)).toEqual([
      finding('RecordedAfterDeath', '2024-03-05', [plantedNo(2), plantedNo(3)], second),
    ]);
  });

  it('after the first of two deaths is found, the second one too', () => {
    const again = died({ on: on('2024-03-06') });
    expect(planted(clientNo(2)(registered(), dead, home('2024-03-05'), again)).finds(LATER)).toEqual([
      finding('RecordedAfterDeath', '2024-03-05', [plantedNo(2), plantedNo(3)], second),
      finding('RecordedAfterDeath', '2024-03-06', [plantedNo(2), plantedNo(4)], second),
    ]);
  });

  it('on the day of death is right, as the end of support is', () => {
    const supported = [registered(), applied(), entered(), started()] as const;
    const last = { on: dead.on, reason: 'deceased' } as const;
    const gone = clientNo(2)(...supported, home('2024-03-04'), dead, ended(last));
    expect(planted(gone).finds(LATER)).toEqual([]);
  });
});

describe('after a death', () => {
  it('who the person is may still be found out', () => {
    const into = { survivorId: clientId };
    const found = clientNo(2)(registered(), dead, duplicateSuspected({ otherId: clientId }));
    expect(planted(found, clientNo(2)(duplicateDismissed({ otherId: clientId }))).finds(LATER)).toEqual([]);
    expect(planted(found, clientNo(2)(merged(into), mergeReverted(into))).finds(LATER)).toEqual([]);
    const late = client(died({ on: on('2026-06-29') }));
    const duplicate = clientNo(2)(registered(), merged({ ...into, on: on('2026-06-30') }));
    expect(planted(late, duplicate).finds(LATER)).toEqual([]);
  });
});
