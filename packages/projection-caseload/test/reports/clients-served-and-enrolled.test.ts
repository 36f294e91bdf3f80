import { describe, expect, it } from '@jest/globals';
import { civilDate, ContactId, month } from '@pavadonis/domain';
import {
  caseload,
  clientsEnrolledIn,
  clientsServedInByProvider,
  clientsServedIn,
} from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import {
  exampleId,
  groupId,
  laterEpisodeId,
  laterOperationId,
  laterProvider,
  provider,
} from '@pavadonis/testing/examples/ids';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const april = month('2018-04');
const on = civilDate;
const supported = serviceStarted({ on: on('2018-01-15') });
let contacts = 0;
const contactOn = (day: string) =>
  supportDelivered({ on: on(day), contactId: exampleId(ContactId, 100 + (contacts += 1)) });

describe('clients served in a month', () => {
  it('had a contact in it', () => {
    const rows = given(client(supported, contactOn('2018-04-30')), clientNo(2)(supported)).in(caseload);
    expect(clientsServedIn(rows, april)).toHaveLength(1);
  });

  it('count once, however many contacts they had', () => {
    const rows = given(
      client(supported, contactOn('2018-04-02'), contactOn('2018-04-02'), contactOn('2018-04-20')),
    ).in(caseload);
    expect(clientsServedIn(rows, april)).toHaveLength(1);
  });

  it('are not those with contacts on the days around it', () => {
    const rows = given(client(supported, contactOn('2018-03-31'), contactOn('2018-05-01'))).in(caseload);
    expect(clientsServedIn(rows, april)).toEqual([]);
  });

  it('count once, though two operations support them', () => {
    const other = { episodeId: laterEpisodeId, operationId: laterOperationId } as const;
    const rows = given(
      client(
        supported,
        serviceStarted({ on: on('2018-01-15'), serviceKind: 'mentor_only', ...other }),
        contactOn('2018-04-02'),
        supportDelivered({ on: on('2018-04-02'), episodeId: laterEpisodeId }),
      ),
    ).in(caseload);
    expect(clientsServedIn(rows, april)).toHaveLength(1);
    expect(clientsServedInByProvider(rows, april)).toEqual(new Map([[provider, 1]]));
  });

  it('count up to a day', () => {
    const rows = given(client(supported, contactOn('2018-04-16'))).in(caseload);
    expect(clientsServedIn(rows, april, { asOf: on('2018-04-15') })).toEqual([]);
    expect(clientsServedIn(rows, april, { asOf: on('2018-04-16') })).toHaveLength(1);
  });

  it('are all who took part in a group activity', () => {
    const took = supportDelivered({ on: on('2018-04-10'), mode: 'group', groupId });
    const rows = given(client(supported, took), clientNo(2)(supported, took)).in(caseload);
    expect(clientsServedIn(rows, april)).toHaveLength(2);
  });

  it('count once, and with both providers around a handover', () => {
    const rows = given(
      client(
        supported,
        contactOn('2018-04-10'),
        contactOn('2018-04-19'),
        serviceHandedOver({ on: on('2018-04-20') }),
        contactOn('2018-04-25'),
      ),
      clientNo(2)(supported, contactOn('2018-04-03')),
    ).in(caseload);
    expect(clientsServedIn(rows, april)).toHaveLength(2);
    expect(clientsServedInByProvider(rows, april)).toEqual(
      new Map([
        [provider, 2],
        [laterProvider, 1],
      ]),
    );
    expect(clientsServedInByProvider(rows, april, { asOf: on('2018-04-19') })).toEqual(
      new Map([[provider, 2]]),
    );
  });

  it('are none outside every episode', () => {
    const rows = given(client(contactOn('2018-04-10'))).in(caseload);
    expect(clientsServedIn(rows, april)).toEqual([]);
    expect(clientsServedInByProvider(rows, april)).toEqual(new Map());
  });
});

describe('a contact after the end of its episode', () => {
  const ended = serviceEnded({ on: on('2018-04-09') });

  it.each([
    ['2018-04-09', 1],
    ['2018-04-10', 0],
  ])('serves the client on %s, and counts with the provider: %d', (day, providers) => {
    const inOrder = given(client(supported, ended, contactOn(day))).in(caseload);
    const late = given(client(supported, ended, contactOn('2018-04-20'), contactOn(day))).in(caseload);
    for (const rows of [inOrder, late]) {
      expect(clientsServedInByProvider(rows, april).size).toBe(providers);
      expect(clientsServedIn(rows, april)).toHaveLength(providers);
      expect([...rows.client.values()].flatMap(({ served }) => served.flatMap(({ days }) => days))).toContain(
        day,
      );
    }
  });
});

describe('clients served in a period', () => {
  const period = { from: on('2018-04-10'), to: on('2018-05-10') };

  it.each([
    ['2018-04-09', 0],
    ['2018-04-10', 1],
    ['2018-05-10', 1],
    ['2018-05-11', 0],
  ])('with a contact on %s: %d', (day, count) => {
    const rows = given(client(supported, contactOn(day))).in(caseload);
    expect(clientsServedIn(rows, period)).toHaveLength(count);
  });

  it('count once over all its months, and up to a day', () => {
    const rows = given(client(supported, contactOn('2018-04-20'), contactOn('2018-05-05'))).in(caseload);
    expect(clientsServedIn(rows, period)).toHaveLength(1);
    expect(clientsServedIn(rows, period, { asOf: on('2018-04-19') })).toEqual([]);
  });
});

describe('clients enrolled in a month', () => {
  const rows = given(
    client(supported, serviceEnded({ on: on('2018-04-01') })),
    clientNo(2)(serviceStarted({ on: on('2018-04-30') })),
    clientNo(3)(supported, serviceEnded({ on: on('2018-03-31') })),
    clientNo(4)(serviceStarted({ on: on('2018-05-01'), episodeId: laterEpisodeId })),
  ).in(caseload);

  it('had an episode on one of its days, served or not', () => {
    expect(clientsEnrolledIn(rows, april)).toHaveLength(2);
    expect(clientsServedIn(rows, april)).toEqual([]);
  });

  it('count up to a day', () => {
    expect(clientsEnrolledIn(rows, april, { asOf: on('2018-04-29') })).toHaveLength(1);
  });

  it('are none as of a day before the month', () => {
    expect(clientsEnrolledIn(rows, april, { asOf: on('2018-03-31') })).toEqual([]);
  });
});
