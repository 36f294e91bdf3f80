import { describe, expect, it } from '@jest/globals';
import type { Answer } from './answer';
import { is, logOf } from './examples';
import { oracle } from './oracle';

const [a, b, c, d, contract, operation] = [
  is('client-a'),
  is('client-b'),
  is('client-c'),
  is('client-d'),
  is('contract-a'),
  is('operation-a'),
];
const registered = (sex: string, countryOfOrigin: string, date: string) => ({
  sex,
  countryOfOrigin,
  arrivalMode: 'relocated',
  birth: { date, precision: 'day' },
});

const rows = logOf(
  is('centre-l')('CentreOpened', '2023-07-05', { name: 'Liepna' }),
  is('centre-m')('CentreOpened', '2016-04-06', { name: 'Mucenieki' }),
  contract('ContractSigned', '2016-04-01', {
    providerId: 'latvian-red-cross',
    from: '2016-04-06',
    to: '2023-11-29',
  }),
  contract('StaffEngaged', '2018-07-01', { workerId: 'w', role: 'mentor' }),
  a('ClientRegistered', '2016-12-01', registered('male', 'SD', '1990-01-01')),
  a('ServiceStarted', '2016-12-01', { episodeId: '1' }),
  a('ComplexityAssessed', '2016-12-01', { level: 'maximum' }),
  a('SupportDelivered', '2016-12-01'),
  a('ComplexityAssessed', '2017-05-30', { level: 'medium' }),
  a('SupportDelivered', '2017-05-31'),
  a('ResidenceChanged', '2018-06-01', { residence: { kind: 'private' } }),
  { ...a('StatusGranted', '2018-06-01', { status: 'refugee' }), recordedAt: '2018-07-04T08:00:00.000Z' },
  a('ServiceEnded', '2018-07-16', { episodeId: '1', reason: 'left_latvia' }),
  b('ClientRegistered', '2018-05-01', {
    ...registered('female', 'ER', '2001-01-01'),
    arrivalMode: 'spontaneous',
  }),
  b('ResidenceChanged', '2018-05-01', { residence: { kind: 'private' } }),
  b('ServiceStarted', '2018-05-02', { episodeId: '2' }),
  b('SupportDelivered', '2018-06-12'),
  b('StatusGranted', '2018-06-30', { status: 'alternative' }),
  b('ServiceEnded', '2023-01-01', { episodeId: '2', reason: 'plan_fulfilled' }),
  c('ClientRegistered', '2022-12-31', registered('female', 'SY', '2005-01-01')),
  c('AsylumApplicationLodged', '2022-12-31'),
  c('ServiceStarted', '2022-12-31', { episodeId: '3' }),
  c('SupportDelivered', '2023-01-02'),
  c('ResidenceChanged', '2023-07-05', { residence: { kind: 'centre', centreId: 'l' } }),
  c('ServiceEnded', '2023-10-31', { episodeId: '3', reason: 'left_latvia' }),
  d('ClientRegistered', '2018-12-01', registered('female', 'RU', '1980-01-01')),
  d('ServiceStarted', '2018-12-01', { episodeId: '4' }),
  d('ResidenceChanged', '2018-12-01', { residence: { kind: 'centre', centreId: 'm' } }),
  d('StatusGranted', '2018-12-20', { status: 'refugee' }),
  d('SupportDelivered', '2018-12-21'),
  d('SupportDelivered', '2019-02-01'),
  d('ResidenceChanged', '2021-08-31', { residence: { kind: 'private', municipality: 'Ogre' } }),
  d('SupportDelivered', '2021-08-31'),
  operation('OperationOpened', '2016-04-06', { code: '9.1.4.4./16/I/001' }),
  operation('CoFinancingRateSet', '2016-04-06', {
    from: '2016-04',
    shares: [
      { source: 'ESF', basisPoints: 8_500 },
      { source: 'state', basisPoints: 1_500 },
    ],
  }),
  operation('CostRecorded', '2016-08-01', { costId: 'k', month: '2016-07', amount: 2_500_000 }),
  operation('CostRecorded', '2016-09-01', { costId: 'l', month: '2016-08', amount: 100 }),
  operation('CostsClaimed', '2016-09-02', { claimId: 'm', costIds: ['k', 'l'] }),
);

const told = ({ value, exact }: Answer): number | string =>
  exact === undefined ? value : `${value} of ${exact}`;

describe('the figures of four invented clients', () => {
  it('are these and no others', () => {
    const answers = [...oracle(rows)].map(([id, answer]) => [id, told(answer)] as const);
    expect(Object.fromEntries(answers.filter(([, answer]) => answer !== 0 && answer !== '—'))).toEqual({
      'S1-05': '2016-04-06…2023-11-29',
      'S1-10': 1,
      'S2-01': 4,
      'S2-02': 2,
      'S2-02.percent': '50 of 2/4',
      'S2-04': 1,
      'S2-05': '0 of 1/21',
      'S2-06.mentors': 1,
      'S2-07': 1,
      'S2-09': 1,
      'S3-01': 1,
      'S3-02': 1,
      'S3-03': '0 of 2/6',
      'S3-04': '0 of 1/6',
      'S3-04b': '50 of 1/2',
      'S4-01': 1,
      'S4-03': 1,
      'S4-04': 1,
      'S4-05.children': 1,
      'S4-06': 1,
      'S4-06.SD': 1,
      'S4-07.mentors': 1,
      'S4-08': 1,
      'caritas-2023 2022-02.mentors': 1,
      'caritas-2023 2022-03.mentors': 1,
      'cohort.2016': 1,
      'cohort.2018': 2,
      'cohort.2022-02-01..2022-12-31': 1,
      'dm-2017-11 2016-12-01..2017-09-30': 1,
      'dm-2017-11 average': '0 of 2/10',
      'dm-2017-11 to 2017-09 adults': 1,
      'dm-2017-11 to 2017-09 countries': 1,
      'lsk-2021-04.mentors': 1,
      'lsk-2021-08 2021-08': 1,
      'lsk-2021-08 2021-08 women': 1,
      'lsk-2021-08 Ogre': 1,
      'sif-10330 2017-10-23': 1,
      'sif-10347 2017-01-01..2017-12-31': 1,
      'sif-10347 2017-12-31': 1,
      'sif-10347 2017-12-31 relocated': 1,
      'sif-10549 2018-06-01..2018-11-30': 1,
      'sif-10549 children': 1,
      'sif-10549 children on 2018-12-03': 1,
      'sif-10549 countries': 1,
      'sif-10549.mentors': 1,
      'sif-10557 2018-12-31': 3,
      'sif-10557 2018-12-31 own': 1,
      'sif-10557 2018-12-31 relocated': 2,
      'sif-10559 2018-12': 1,
      'sif-10559 2018-12 grants': 1,
      'sif-10559 2018-12 mucenieki': 1,
      'sif-10599 2019-02': 1,
      'sif-10599 2019-02 mucenieki': 1,
      'sif-10599 2019-02 women': 1,
      'sif-10620 2019-03-31': 3,
      'sif-10620 female': 2,
      'sif-10620 male': 1,
      'sif-10852 2020-02-27': 3,
      'sif-10852 female': 2,
      'sif-10852 male': 1,
      'sif-286 2023-01-01..2023-03-31': 1,
      'sif-286 female': 1,
      'sif-286.mentors': 1,
      'split 2016-04..2016-07 ESF': 2125000,
      'split 2016-04..2016-07 state': 375000,
      'split 2016-04..2016-07 total': 2500000,
      'tvnet 2017-03-30': 1,
    });
  });

  it('leave out events that were recorded later', () =>
    expect(oracle(rows, { knownAt: '2018-07-01T00:00:00.000Z' }).get('S4-06')).toEqual({ value: 0 }));

  it('of nobody are 0, and shares a dash', () => {
    const answers = new Map([...oracle([])].map(([id, answer]) => [id, told(answer)]));
    expect(answers.get('S2-01')).toBe(0);
    expect(answers.get('S2-02.percent')).toBe('— of 0/0');
    expect(answers.get('S3-03')).toBe('0 of 0/6');
    expect(answers.get('S1-05')).toBe('—');
  });
});
