import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, episodesEndedIn, clientsGrantedStatusIn } from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const june = { from: on('2018-06-01'), to: on('2018-06-30') };

describe('episodes that ended in a period', () => {
  const rows = given(
    client(
      serviceStarted({ on: on('2018-01-01') }),
      serviceEnded({ on: on('2018-06-01'), reason: 'left_latvia' }),
      serviceStarted({ on: on('2018-06-10'), episodeId: laterEpisodeId }),
      serviceEnded({ on: on('2018-06-30'), reason: 'left_latvia', episodeId: laterEpisodeId }),
    ),
    clientNo(2)(
      serviceStarted({ on: on('2018-01-01') }),
      serviceEnded({ on: on('2018-06-15'), reason: 'plan_fulfilled' }),
    ),
    clientNo(3)(serviceStarted({ on: on('2018-01-01') }), serviceEnded({ on: on('2018-07-01') })),
    clientNo(4)(serviceStarted({ on: on('2018-01-01') })),
  ).in(caseload);

  it('count each, even two of one client', () => {
    expect(episodesEndedIn(rows, june).map(({ episode }) => episode.end)).toEqual([
      '2018-06-01',
      '2018-06-30',
      '2018-06-15',
    ]);
  });

  it('can be asked for by reason', () => {
    expect(episodesEndedIn(rows, june, { reason: 'left_latvia' })).toHaveLength(2);
    expect(episodesEndedIn(rows, june, { reason: 'deceased' })).toEqual([]);
  });

  it('count up to a day', () => {
    expect(episodesEndedIn(rows, june, { asOf: on('2018-06-14') })).toHaveLength(1);
  });
});

describe('statuses granted in a period', () => {
  const rows = given(
    client(
      statusGranted({ on: on('2018-06-01'), status: 'alternative' }),
      statusGranted({ on: on('2018-06-28'), status: 'refugee' }),
    ),
    clientNo(2)(statusGranted({ on: on('2018-06-30'), status: 'refugee' })),
    clientNo(3)(statusGranted({ on: on('2018-07-01'), status: 'refugee' })),
  ).in(caseload);

  it('count by the day from which they hold', () => {
    expect(clientsGrantedStatusIn(rows, 'refugee', june)).toHaveLength(2);
    expect(clientsGrantedStatusIn(rows, 'alternative', june)).toHaveLength(1);
  });

  it('count up to a day', () => {
    expect(clientsGrantedStatusIn(rows, 'refugee', june, { asOf: on('2018-06-29') })).toHaveLength(1);
  });
});
