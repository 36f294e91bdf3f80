import { describe, expect, it } from '@jest/globals';
import {
  type Clients,
  active,
  adultsAmong,
  both,
  childrenAmong,
  countriesOf,
  firstTime,
  servedAtMaximum,
  servedIn,
} from './clients';
import { is, logOf } from './examples';
import { asylumSeekers, inCentre, outsideCentres } from './places';
import { tablesOf } from './tables';

const [a, b, c] = [is('client-a'), is('client-b'), is('client-c')];
const inLiepna = { kind: 'centre', centreId: 'l' };

const tables = tablesOf(
  logOf(
    is('centre-l')('CentreOpened', '2018-01-01', { name: 'Liepna (invented)' }),
    a('ClientRegistered', '2018-05-01', {
      sex: 'female',
      countryOfOrigin: 'SY',
      birth: { date: '1990-01-01', precision: 'day' },
    }),
    a('AsylumApplicationLodged', '2018-05-01'),
    a('ResidenceChanged', '2018-05-01', { residence: inLiepna }),
    a('SupportStarted', '2018-05-02', { episodeId: '1' }),
    a('ComplexityAssessed', '2018-05-02', { level: 'maximum' }),
    a('SupportDelivered', '2018-06-30'),
    a('ResidenceChanged', '2018-07-05', { residence: { kind: 'private' } }),
    a('ComplexityAssessed', '2018-07-06', { level: 'minimum' }),
    a('SupportDelivered', '2018-07-06'),
    a('SupportDelivered', '2018-07-20'),
    a('ServiceEnded', '2018-07-20', { episodeId: '1', reason: 'left_latvia' }),
    a('LeftLatvia', '2018-07-20'),
    a('SupportStarted', '2018-09-03', { episodeId: '2' }),
    a('ReturnedToLatvia', '2018-09-03'),
    b('ClientRegistered', '2018-06-01', {
      sex: 'female',
      countryOfOrigin: 'SY',
      birth: { date: '2000-08-01', precision: 'day' },
    }),
    b('AsylumApplicationLodged', '2018-06-01'),
    b('ResidenceChanged', '2018-06-01', { residence: inLiepna }),
    b('SupportStarted', '2018-06-01', { episodeId: '3' }),
    b('StatusGranted', '2018-07-10', { status: 'alternative' }),
    c('ClientRegistered', '2018-06-01', { sex: 'male', countryOfOrigin: 'ER' }),
    c('AsylumApplicationLodged', '2018-06-01'),
    c('ResidenceChanged', '2018-06-01', { residence: { kind: 'unknown' } }),
  ),
);
const clients = (...names: readonly string[]): Clients => new Set(names.map((name) => `client-${name}`));
const [A, B, C, AB] = [clients('a'), clients('b'), clients('c'), clients('a', 'b')];

describe('the oracle', () => {
  it('counts the served by the month of their contacts', () => {
    expect(servedIn(tables, '2018-05')).toEqual(new Set());
    expect(servedIn(tables, '2018-06')).toEqual(A);
    expect(servedIn(tables, '2018-07')).toEqual(A);
  });

  it('counts the active up to the day before the end, and again after a new start', () => {
    expect(active(tables, '2018-05-01')).toEqual(new Set());
    expect(active(tables, '2018-05-02')).toEqual(A);
    expect(active(tables, '2018-07-19')).toEqual(AB);
    expect(active(tables, '2018-07-20')).toEqual(B);
    expect(active(tables, '2018-09-03')).toEqual(AB);
  });

  it('counts nobody twice who comes back', () => {
    expect(firstTime(tables, '2018-05-02', '2018-12-31')).toEqual(AB);
    expect(firstTime(tables, '2018-05-03', '2018-12-31')).toEqual(B);
  });

  it('takes the last assessment by the end of the month', () => {
    expect(servedAtMaximum(tables, '2018-06')).toEqual(A);
    expect(servedAtMaximum(tables, '2018-07')).toEqual(new Set());
  });

  it('parts women, men and children, and leaves out whose age is unknown', () => {
    const all = clients('a', 'b', 'c');
    expect(adultsAmong(tables, all, 'female', '2018-07-16')).toEqual(A);
    expect(adultsAmong(tables, all, 'male', '2018-07-16')).toEqual(new Set());
    expect(childrenAmong(tables, all, () => '2018-07-16')).toEqual(B);
    expect(childrenAmong(tables, A, () => '2018-07-16')).toEqual(new Set());
    expect(countriesOf(tables, all)).toEqual(new Set(['SY', 'ER']));
  });

  it('places people by their last residence, and puts the unknown nowhere', () => {
    expect(inCentre(tables, 'Liepna', '2018-07-04')).toEqual(AB);
    expect(inCentre(tables, 'Liepna', '2018-07-05')).toEqual(B);
    expect(outsideCentres(tables, '2018-07-04')).toEqual(new Set());
    expect(outsideCentres(tables, '2018-07-05')).toEqual(A);
  });

  it('counts as asylum seekers who applied, has no status and is here', () => {
    expect(both(asylumSeekers(tables, '2018-07-09'), AB)).toEqual(AB);
    expect(asylumSeekers(tables, '2018-07-19')).toEqual(clients('a', 'c'));
    expect(asylumSeekers(tables, '2018-07-20')).toEqual(C);
    expect(both(asylumSeekers(tables, '2018-09-03'), AB)).toEqual(A);
  });
});
