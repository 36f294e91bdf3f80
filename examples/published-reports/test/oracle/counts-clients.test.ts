import { describe, expect, it } from '@jest/globals';
import { active, firstTime, servedAtMaximum, servedIn, sinceStart } from './clients';
import { is, logOf } from './examples';
import { both, either, except, type Group, type Persons } from './group';
import { adults, children, comingFrom, countriesOf, ofSex, relocated, startedAsChildren } from './people';
import { asylumSeekers, inCentre, inMunicipality, outsideCentres } from './places';
import { tablesOf } from './tables';

const [a, b, c] = [is('client-a'), is('client-b'), is('client-c')];
const inLiepna = { kind: 'centre', centreId: 'l' };

const tables = tablesOf(
  logOf(
    is('centre-l')('CentreOpened', '2018-01-01', { name: 'Liepna (invented)' }),
    a('ClientRegistered', '2018-05-01', {
      sex: 'female',
      countryOfOrigin: 'SY',
      arrivalMode: 'spontaneous',
      birth: { date: '1990-01-01', precision: 'day' },
    }),
    a('AsylumApplicationLodged', '2018-05-01'),
    a('ResidenceChanged', '2018-05-01', { residence: inLiepna }),
    a('ServiceStarted', '2018-05-02', { episodeId: '1' }),
    a('ComplexityAssessed', '2018-05-02', { level: 'maximum' }),
    a('SupportDelivered', '2018-06-30'),
    a('ResidenceChanged', '2018-07-05', { residence: { kind: 'private', municipality: 'Ogre' } }),
    a('ComplexityAssessed', '2018-07-06', { level: 'minimum' }),
    a('SupportDelivered', '2018-07-06'),
    a('SupportDelivered', '2018-07-20'),
    a('ServiceEnded', '2018-07-20', { episodeId: '1', reason: 'left_latvia' }),
    a('LeftLatvia', '2018-07-20'),
    a('ServiceStarted', '2018-09-03', { episodeId: '2' }),
    a('ReturnedToLatvia', '2018-09-03'),
    b('ClientRegistered', '2018-06-01', {
      sex: 'female',
      countryOfOrigin: 'SY',
      arrivalMode: 'relocated',
      birth: { date: '2000-08-01', precision: 'day' },
    }),
    b('AsylumApplicationLodged', '2018-06-01'),
    b('ResidenceChanged', '2018-06-01', { residence: inLiepna }),
    b('ServiceStarted', '2018-06-01', { episodeId: '3' }),
    b('StatusGranted', '2018-07-10', { status: 'alternative' }),
    c('ClientRegistered', '2018-06-01', { sex: 'male', countryOfOrigin: 'ER' }),
    c('AsylumApplicationLodged', '2018-06-01'),
    c('ResidenceChanged', '2018-06-01', { residence: { kind: 'unknown' } }),
  ),
);
const clients = (...names: readonly string[]): Persons => new Set(names.map((name) => `client-${name}`));
const [NOBODY, A, B, C, AB] = [clients(), clients('a'), clients('b'), clients('c'), clients('a', 'b')];
const [AC, ABC] = [clients('a', 'c'), clients('a', 'b', 'c')];
const who = (group: Group): Persons => group(tables);
const all: Group = () => ABC;

describe('the oracle', () => {
  it('counts served clients by the month of their contacts', () => {
    expect(who(servedIn('2018-05'))).toEqual(NOBODY);
    expect(who(servedIn('2018-06'))).toEqual(A);
    expect(who(servedIn('2018-07'))).toEqual(A);
  });

  it('counts active clients to the day before the end, and after a restart', () => {
    expect(who(active('2018-05-01'))).toEqual(NOBODY);
    expect(who(active('2018-05-02'))).toEqual(A);
    expect(who(active('2018-07-19'))).toEqual(AB);
    expect(who(active('2018-07-20'))).toEqual(B);
    expect(who(active('2018-09-03'))).toEqual(AB);
  });

  it('counts a returning client once', () => {
    expect(who(firstTime('2018-05-02', '2018-12-31'))).toEqual(AB);
    expect(who(firstTime('2018-05-03', '2018-12-31'))).toEqual(B);
  });

  it('counts only persons with a start as clients', () => {
    expect(who(sinceStart('2018-05-31'))).toEqual(A);
    expect(who(sinceStart('2018-12-31'))).toEqual(AB);
  });

  it('takes the last assessment by the end of the month', () => {
    expect(who(servedAtMaximum('2018-06'))).toEqual(A);
    expect(who(servedAtMaximum('2018-07'))).toEqual(NOBODY);
  });

  it('separates women, men and children, and leaves out unknown ages', () => {
    expect(who(adults('female', '2018-07-16'))).toEqual(A);
    expect(who(adults('male', '2018-07-16'))).toEqual(NOBODY);
    expect(who(children('2018-07-16'))).toEqual(B);
    expect(who(children('2018-08-01'))).toEqual(NOBODY);
  });

  it('takes the age at the very first start', () => expect(who(startedAsChildren)).toEqual(B));

  it('groups persons by sex, country and arrival', () => {
    expect([who(ofSex('female')), who(ofSex('male'))]).toEqual([AB, C]);
    expect([who(comingFrom('SY')), who(comingFrom('ER'))]).toEqual([AB, C]);
    expect(who(relocated)).toEqual(B);
    expect(countriesOf(tables, ABC)).toEqual(new Set(['SY', 'ER']));
    expect(countriesOf(tables, A)).toEqual(new Set(['SY']));
  });

  it('unites, intersects and subtracts groups', () => {
    expect(who(both(all, relocated))).toEqual(B);
    expect(who(except(all, relocated))).toEqual(AC);
    expect(who(except(relocated, all))).toEqual(NOBODY);
    expect(who(either(relocated, () => A))).toEqual(AB);
  });

  it('places persons by their last residence, and unknown ones nowhere', () => {
    expect(who(inCentre('Liepna', '2018-07-04'))).toEqual(AB);
    expect(who(inCentre('Liepna', '2018-07-05'))).toEqual(B);
    expect(who(inCentre('Mucenieki', '2018-07-05'))).toEqual(NOBODY);
    expect(who(outsideCentres('2018-07-04'))).toEqual(NOBODY);
    expect(who(outsideCentres('2018-07-05'))).toEqual(A);
    expect(who(inMunicipality('Ogre', '2018-07-04'))).toEqual(NOBODY);
    expect(who(inMunicipality('Ogre', '2018-07-05'))).toEqual(A);
    expect(who(inMunicipality('Saldus', '2018-07-05'))).toEqual(NOBODY);
  });

  it('counts applicants without status in Latvia as asylum seekers', () => {
    expect(who(asylumSeekers('2018-07-09'))).toEqual(ABC);
    expect(who(asylumSeekers('2018-07-19'))).toEqual(AC);
    expect(who(asylumSeekers('2018-07-20'))).toEqual(C);
    expect(who(asylumSeekers('2018-09-03'))).toEqual(AC);
  });
});
