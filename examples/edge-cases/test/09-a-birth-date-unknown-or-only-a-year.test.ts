import { describe, expect, it } from '@jest/globals';
import { type AgeClass, ageClass, type Birth, civilDate } from '@pavadonis/domain';
import { activeClients, caseload, womenMenChildren } from '@pavadonis/projection-caseload';
import { clientNo } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const yearOnly: Birth = { date: on('2000-01-01'), precision: 'year' };

describe('edge case 9: a birth date that is unknown or only a year', () => {
  it.each<[string, AgeClass]>([
    ['2017-12-31', 'child'],
    ['2018-01-01', 'unknown'],
    ['2018-12-30', 'unknown'],
    ['2018-12-31', 'adult'],
  ])('gives on %s the class %s for a birth in 2000', (day, expected) => {
    expect(ageClass(yearOnly, on(day))).toBe(expected);
  });

  it('is exact if an authority set the day', () => {
    expect(ageClass({ ...yearOnly, precision: 'estimated' }, on('2018-01-01'))).toBe('adult');
  });

  it('is a class of its own in reports', async () => {
    const { birth: known, ...unknown } = clientRegistered({ birth: yearOnly, on: on('2018-05-02') });
    const start = serviceStarted({ on: on('2018-05-02') });
    const log = given(clientNo(1)(unknown, start), clientNo(2)({ ...unknown, birth: yearOnly }, start));
    const clients = activeClients(await log.in(caseload), { asOf: on('2018-06-30') });
    expect(womenMenChildren(clients, { asOf: on('2018-06-30') })).toEqual({
      women: 0,
      men: 0,
      children: 0,
      other: 0,
      unknown: 2,
    });
    expect(clients.map(({ birth }) => birth)).toEqual([undefined, known]);
  });
});
