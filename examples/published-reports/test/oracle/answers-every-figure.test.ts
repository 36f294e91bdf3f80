import { describe, expect, it } from '@jest/globals';
import { is, logOf } from './examples';
import { oracle } from './oracle';

const [a, b, c, contract, operation] = [
  is('client-a'),
  is('client-b'),
  is('client-c'),
  is('contract-a'),
  is('operation-a'),
];
const registered = (sex: string, countryOfOrigin: string, date: string) => ({
  sex,
  countryOfOrigin,
  birth: { date, precision: 'day' },
});

const rows = logOf(
  is('centre-l')('CentreOpened', '2023-07-05', { name: 'Liepna' }),
  contract('ContractSigned', '2016-04-01', { from: '2016-04-06', to: '2023-11-29' }),
  contract('StaffEngaged', '2018-07-01', { workerId: 'w', role: 'mentor' }),
  a('ClientRegistered', '2016-12-01', registered('male', 'SD', '1990-01-01')),
  a('SupportStarted', '2016-12-01', { episodeId: '1' }),
  a('ComplexityAssessed', '2016-12-01', { level: 'maximum' }),
  a('SupportDelivered', '2016-12-01'),
  a('ComplexityAssessed', '2017-05-30', { level: 'medium' }),
  a('SupportDelivered', '2017-05-31'),
  a('ResidenceChanged', '2018-06-01', { residence: { kind: 'private' } }),
  { ...a('StatusGranted', '2018-06-01', { status: 'refugee' }), recordedAt: '2018-07-04T08:00:00.000Z' },
  a('ServiceEnded', '2018-07-16', { episodeId: '1', reason: 'left_latvia' }),
  b('ClientRegistered', '2018-05-01', registered('female', 'ER', '2001-01-01')),
  b('ResidenceChanged', '2018-05-01', { residence: { kind: 'private' } }),
  b('SupportStarted', '2018-05-02', { episodeId: '2' }),
  b('SupportDelivered', '2018-06-12'),
  b('StatusGranted', '2018-06-30', { status: 'alternative' }),
  b('ServiceEnded', '2023-01-01', { episodeId: '2', reason: 'plan_fulfilled' }),
  c('ClientRegistered', '2022-12-31', registered('female', 'SY', '2005-01-01')),
  c('AsylumApplicationLodged', '2022-12-31'),
  c('SupportStarted', '2022-12-31', { episodeId: '3' }),
  c('SupportDelivered', '2023-01-02'),
  c('ResidenceChanged', '2023-07-05', { residence: { kind: 'centre', centreId: 'l' } }),
  c('ServiceEnded', '2023-10-31', { episodeId: '3', reason: 'left_latvia' }),
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

describe('the published figures of three invented clients', () => {
  it('are these, and 0 otherwise', () =>
    expect(Object.fromEntries([...oracle(rows)].filter(([, value]) => value !== 0))).toEqual({
      'S1-10': 1,
      'S3-01': 1,
      'S3-02': 1,
      'S3-03.sum': 2,
      'S3-03.months': 6,
      'S3-04.sum': 1,
      'S3-04.months': 6,
      'S3-04b': 50,
      'S4-01': 1,
      'S4-03': 1,
      'S4-04': 1,
      'S4-05.children': 1,
      'S4-06': 1,
      'S4-06.SD': 1,
      'S4-07.mentors': 1,
      'S4-08': 1,
      'S2-01': 3,
      'S2-02': 2,
      'S2-02.percent': 67,
      'S2-04': 1,
      'S2-05.sum': 1,
      'S2-05.months': 21,
      'S2-06.mentors': 1,
      'S2-07': 1,
      'S2-09': 1,
      'cohort.2016': 1,
      'cohort.2018': 1,
      'cohort.2022-02-01..2022-12-31': 1,
      'split.2016-04..2016-07.total': 2_500_000,
      'split.2016-04..2016-07.ESF': 2_125_000,
      'split.2016-04..2016-07.state': 375_000,
    }));

  it('do not know yet what was recorded later', () =>
    expect(oracle(rows, { knownAt: '2018-07-01T00:00:00.000Z' }).get('S4-06')).toBe(0));
});
