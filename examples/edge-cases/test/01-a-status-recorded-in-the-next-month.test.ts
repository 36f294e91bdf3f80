import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, clientsGrantedStatusIn } from '@pavadonis/projection-caseload';
import { recordKeepingFindings } from '@pavadonis/projection-findings';
import { client, knownBy, late } from '@pavadonis/testing';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { given } from './support/log';

const on = civilDate;
const june = { from: on('2018-06-01'), to: on('2018-06-30') };

describe('edge case 1: a status recorded in the next month', () => {
  const day = on('2018-03-05');
  const log = given(
    client(clientRegistered({ on: day, arrivedOn: day }), asylumApplicationLodged({ on: day })),
    late('2018-07-04', client(statusGranted({ on: on('2018-06-28'), status: 'refugee' }))),
  );

  it('counts in the month in which it holds', async () => {
    expect(clientsGrantedStatusIn(await log.in(caseload), 'refugee', june)).toHaveLength(1);
  });

  it('is missing from a June report as known on 1 July', async () => {
    expect(clientsGrantedStatusIn(await log.in(caseload, knownBy('2018-07-01')), 'refugee', june)).toEqual(
      [],
    );
  });

  it('is listed as recorded late', async () => {
    expect(recordKeepingFindings(await log.recorded())).toContainEqual(
      expect.objectContaining({ _tag: 'RecordedLate', on: '2018-06-28', shownBy: [3] }),
    );
  });
});
