import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, endedIn, grantedIn } from '@pavadonis/projection-caseload';
import { ended, granted, started } from '@pavadonis/testing/examples/client';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { client, clientNo, given } from '../../../projection/test/support/given';

const on = civilDate;
const june = { from: on('2018-06-01'), to: on('2018-06-30') };

describe('episodes that ended in a period', () => {
  const rows = given(
    client(
      started({ on: on('2018-01-01') }),
      ended({ on: on('2018-06-01'), reason: 'left_latvia' }),
      started({ on: on('2018-06-10'), episodeId: laterEpisodeId }),
      ended({ on: on('2018-06-30'), reason: 'left_latvia', episodeId: laterEpisodeId }),
    ),
    clientNo(2)(started({ on: on('2018-01-01') }), ended({ on: on('2018-06-15'), reason: 'plan_fulfilled' })),
    clientNo(3)(started({ on: on('2018-01-01') }), ended({ on: on('2018-07-01') })),
    clientNo(4)(started({ on: on('2018-01-01') })),
  ).in(caseload);

  it('count each, also two of one client', () => {
    expect(endedIn(rows, june).map(({ episode }) => episode.end)).toEqual([
      '2018-06-01',
      '2018-06-30',
      '2018-06-15',
    ]);
  });

  it('are asked for by reason', () => {
    expect(endedIn(rows, june, { reason: 'left_latvia' })).toHaveLength(2);
    expect(endedIn(rows, june, { reason: 'deceased' })).toEqual([]);
  });

  it('by a day had ended by then', () => {
    expect(endedIn(rows, june, { asOf: on('2018-06-14') })).toHaveLength(1);
  });
});

describe('statuses granted in a period', () => {
  const rows = given(
    client(
      granted({ on: on('2018-06-01'), status: 'alternative' }),
      granted({ on: on('2018-06-28'), status: 'refugee' }),
    ),
    clientNo(2)(granted({ on: on('2018-06-30'), status: 'refugee' })),
    clientNo(3)(granted({ on: on('2018-07-01'), status: 'refugee' })),
  ).in(caseload);

  it('count by the day from which they hold', () => {
    expect(grantedIn(rows, 'refugee', june)).toHaveLength(2);
    expect(grantedIn(rows, 'alternative', june)).toHaveLength(1);
  });

  it('by a day were granted by then', () => {
    expect(grantedIn(rows, 'refugee', june, on('2018-06-29'))).toHaveLength(1);
  });
});
