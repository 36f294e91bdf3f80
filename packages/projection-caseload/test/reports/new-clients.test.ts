import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  clientsToDate,
  firstServiceStart,
  newClientsIn,
} from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId, laterOperationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const year = (of: number) => ({ from: on(`${String(of)}-01-01`), to: on(`${String(of)}-12-31`) });

const rows = given(
  client(
    serviceStarted({ on: on('2017-03-01') }),
    serviceEnded({ on: on('2017-06-01'), reason: 'left_latvia' }),
    serviceStarted({ on: on('2018-02-01'), episodeId: laterEpisodeId }),
  ),
  clientNo(2)(serviceStarted({ on: on('2018-12-31') })),
  clientNo(3)(clientRegistered()),
).in(caseload);

describe('new clients', () => {
  it('are not those who come back', () => {
    expect(newClientsIn(rows, year(2017))).toHaveLength(1);
    expect(newClientsIn(rows, year(2018)).map(firstServiceStart)).toEqual(['2018-12-31']);
  });

  it('count up to a day', () => {
    expect(newClientsIn(rows, year(2018), { asOf: on('2018-12-30') })).toEqual([]);
  });

  it('are new at their earliest start, recorded in any order', () => {
    const late = given(
      client(
        serviceStarted({ on: on('2018-02-01'), episodeId: laterEpisodeId }),
        serviceStarted({ on: on('2017-03-01') }),
        serviceEnded({ on: on('2017-06-01') }),
      ),
    ).in(caseload);
    expect(newClientsIn(late, year(2017))).toHaveLength(1);
    expect(newClientsIn(late, year(2018))).toEqual([]);
  });

  it('are not those who only go on under another operation', () => {
    const handed = given(
      client(
        serviceStarted({ on: on('2023-05-01') }),
        serviceHandedOver({ on: on('2023-12-01'), operationId: laterOperationId }),
      ),
    ).in(caseload);
    for (const day of ['2023-11-30', '2023-12-01'])
      expect(activeClients(handed, { asOf: on(day) })).toHaveLength(1);
    expect(newClientsIn(handed, { from: on('2023-12-01'), to: on('2023-12-31') })).toEqual([]);
  });
});

describe('clients to date', () => {
  it.each([
    ['2017-02-28', 0],
    ['2017-03-01', 1],
    ['2018-12-30', 1],
    ['2018-12-31', 2],
  ])('are counted once each by %s', (day, count) => {
    expect(clientsToDate(rows, { asOf: on(day) })).toHaveLength(count);
  });

  it('are not those without an episode', () => {
    expect([...rows.client.values()].filter((row) => firstServiceStart(row) === undefined)).toHaveLength(1);
  });
});
