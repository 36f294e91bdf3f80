import { describe, expect, it } from '@jest/globals';
import { type Birth, civilDate } from '@pavadonis/domain';
import { ClientRegistered } from '@pavadonis/domain/client';
import { participants, participation } from '@pavadonis/projection-participation';
import { client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId, operationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const born = (date: string, precision: Birth['precision'] = 'day') =>
  clientRegistered({ birth: { date: on(date), precision } });

const groupAt = (entry: string, registration: ReturnType<typeof clientRegistered>, asOf = entry) =>
  participants(
    given(client(registration, serviceStarted({ on: on(entry) }))).in(participation),
    operationId,
    { asOf: on(asOf) },
  ).map(({ ageAtEntry }) => ageAtEntry);

describe('the age of a participant at the entry', () => {
  it.each([
    ['the day before the 18th birthday', '2018-06-14', 'below_18'],
    ['the 18th birthday', '2018-06-15', '18_to_29'],
    ['the day before the 30th birthday', '2030-06-14', '18_to_29'],
    ['the 30th birthday', '2030-06-15', '30_to_54'],
    ['the day before the 55th birthday', '2055-06-14', '30_to_54'],
    ['the 55th birthday', '2055-06-15', '55_and_above'],
    ['the day of birth', '2000-06-15', 'below_18'],
  ])('on %s, %s, is %s', (_, entry, group) => {
    expect(groupAt(entry, born('2000-06-15'))).toEqual([group]);
  });

  it.each([
    ['2018-02-28', 'below_18'],
    ['2018-03-01', '18_to_29'],
    ['2030-02-28', '18_to_29'],
    ['2030-03-01', '30_to_54'],
    ['2055-02-28', '30_to_54'],
    ['2055-03-01', '55_and_above'],
  ])('of one born on 29 February is on %s: %s', (entry, group) => {
    expect(groupAt(entry, born('2000-02-29'))).toEqual([group]);
  });

  it.each<readonly [string, Birth['precision'], string, string, string]>([
    ['the year, on its last day', 'year', '2000-05-05', '2018-12-31', '18_to_29'],
    ['the year, before its last day', 'year', '2000-05-05', '2018-12-30', 'unknown'],
    ['the year, on its first day', 'year', '2000-05-05', '2018-01-01', 'unknown'],
    ['the year, the day before it', 'year', '2000-05-05', '2017-12-31', 'below_18'],
    ['the year, which decides', 'year', '1990-01-01', '2018-06-15', '18_to_29'],
    ['the month, on its last day', 'month', '2000-06-15', '2018-06-30', '18_to_29'],
    ['the month, before its last day', 'month', '2000-06-15', '2018-06-29', 'unknown'],
    ['the month, the day before it', 'month', '2000-06-15', '2018-05-31', 'below_18'],
    ['a month of February', 'month', '2000-02-10', '2018-03-01', '18_to_29'],
    ['an estimate, which counts as exact', 'estimated', '2000-01-01', '2018-01-01', '18_to_29'],
  ])('where the birth is known to %s', (_, precision, date, entry, group) => {
    expect(groupAt(entry, born(date, precision))).toEqual([group]);
  });

  it('is unknown without a birth', () => {
    const { birth, ...facts } = clientRegistered.facts();
    expect(birth).toBeDefined();
    expect(groupAt('2018-06-15', ClientRegistered.of(facts))).toEqual(['unknown']);
  });

  it('stays what it was, however late the report', () => {
    expect(groupAt('2018-06-14', born('2000-06-15'), '2060-01-01')).toEqual(['below_18']);
  });

  it('is that of the first, after a second too', () => {
    const rows = given(
      client(
        born('2000-06-15'),
        serviceStarted({ on: on('2018-06-14') }),
        serviceStarted({ on: on('2018-07-01'), episodeId: laterEpisodeId }),
      ),
    ).in(participation);
    expect(participants(rows, operationId, { asOf: on('2018-12-31') })).toMatchObject([
      { ageAtEntry: 'below_18' },
    ]);
  });
});
