import { describe, expect, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import {
  activeClients,
  clientsByComplexity,
  clientsByProvider,
  clientsByLegalGround,
  caseload,
  clientsByPlace,
} from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { centreId, laterEpisodeId, laterProvider, provider } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { complexityAssessed } from '@pavadonis/testing/examples/work';

const on = civilDate;
const start = serviceStarted({ on: on('2018-06-01') });
const privately = (municipality: string, day = '2018-06-01') =>
  residenceChanged({
    on: on(day),
    residence: { kind: 'private', municipality: written(Text, municipality) },
  });

describe('clients by place', () => {
  const rows = given(
    client(start, residenceChanged({ on: on('2018-06-01') })),
    clientNo(2)(start, residenceChanged({ on: on('2018-06-01') }), privately('Jelgava', '2018-07-10')),
    clientNo(3)(start, privately('Jelgava')),
    clientNo(4)(start, residenceChanged({ on: on('2018-06-01'), residence: { kind: 'private' } })),
    clientNo(5)(start, residenceChanged({ on: on('2018-06-01'), residence: { kind: 'unknown' } })),
    clientNo(6)(start),
  ).in(caseload);
  const all = [...rows.client.values()];

  it('are counted apart where the town or the residence is unknown', () => {
    expect(clientsByPlace(all, { asOf: on('2018-07-16') })).toEqual({
      centres: new Map([[centreId, 1]]),
      municipalities: new Map([
        ['Jelgava', 2],
        [undefined, 1],
      ]),
      outside: 3,
      unknown: 2,
    });
  });

  it('are counted where they live at the end of the day', () => {
    expect(clientsByPlace(all, { asOf: on('2018-07-09') })).toMatchObject({
      centres: new Map([[centreId, 2]]),
      outside: 2,
    });
    expect(clientsByPlace(all, { asOf: on('2018-07-10') })).toMatchObject({
      centres: new Map([[centreId, 1]]),
      outside: 3,
    });
  });

  it('may still be in a centre after a status was granted', () => {
    const still = given(
      client(start, residenceChanged({ on: on('2018-06-01') }), statusGranted({ on: on('2018-06-10') })),
    ).in(caseload);
    expect(
      clientsByPlace(activeClients(still, { asOf: on('2018-07-01') }), { asOf: on('2018-07-01') }).centres,
    ).toEqual(new Map([[centreId, 1]]));
  });
});

describe('clients by legal ground', () => {
  const rows = given(
    client(
      asylumApplicationLodged({ on: on('2018-01-10') }),
      statusGranted({ on: on('2018-03-05') }),
      statusGranted({ on: on('2018-06-28'), status: 'refugee' }),
    ),
    clientNo(2)(asylumApplicationLodged({ on: on('2018-04-01') })),
  ).in(caseload);

  it.each([
    ['2018-01-09', [[undefined, 2]]],
    [
      '2018-01-10',
      [
        ['asylum_seeker', 1],
        [undefined, 1],
      ],
    ],
    [
      '2018-04-01',
      [
        ['alternative', 1],
        ['asylum_seeker', 1],
      ],
    ],
    [
      '2018-06-28',
      [
        ['refugee', 1],
        ['asylum_seeker', 1],
      ],
    ],
  ])('on %s', (day, counts) => {
    expect(clientsByLegalGround([...rows.client.values()], { asOf: on(day) })).toEqual(
      new Map(counts as never),
    );
  });
});

describe('clients by complexity', () => {
  it('are counted by the level that held, or as not yet assessed', () => {
    const rows = given(
      client(
        start,
        complexityAssessed({ on: on('2018-06-05'), level: 'maximum' }),
        complexityAssessed({ on: on('2018-07-01'), level: 'medium' }),
      ),
      clientNo(2)(start, complexityAssessed({ on: on('2018-07-02') })),
    ).in(caseload);
    expect(clientsByComplexity([...rows.client.values()], { asOf: on('2018-06-30') })).toEqual(
      new Map([
        ['maximum', 1],
        [undefined, 1],
      ] as const),
    );
    expect(clientsByComplexity([...rows.client.values()], { asOf: on('2018-07-01') })).toEqual(
      new Map([
        ['medium', 1],
        [undefined, 1],
      ] as const),
    );
  });
});

describe('clients by provider', () => {
  it('are counted at the end of the day, or without episode', () => {
    const rows = given(
      client(start, serviceHandedOver({ on: on('2018-07-01') })),
      clientNo(2)(start, serviceEnded({ on: on('2018-06-30') })),
    ).in(caseload);
    const all = [...rows.client.values()];
    expect(clientsByProvider(all, { asOf: on('2018-06-29') })).toEqual(new Map([[provider, 2]]));
    expect(clientsByProvider(all, { asOf: on('2018-06-30') })).toEqual(
      new Map([
        [provider, 1],
        [undefined, 1],
      ] as const),
    );
    expect(clientsByProvider(all, { asOf: on('2018-07-01') })).toEqual(
      new Map([
        [laterProvider, 1],
        [undefined, 1],
      ] as const),
    );
  });

  it('are counted once where two episodes are open, with the first one’s', () => {
    const beside = serviceStarted({
      on: on('2018-06-04'),
      episodeId: laterEpisodeId,
      providerId: laterProvider,
      serviceKind: 'mentor_only',
    });
    const rows = given(client(start, beside, serviceEnded({ on: on('2018-06-30') }))).in(caseload);
    const all = [...rows.client.values()];
    expect(clientsByProvider(all, { asOf: on('2018-06-29') })).toEqual(new Map([[provider, 1]]));
    expect(clientsByProvider(all, { asOf: on('2018-06-30') })).toEqual(new Map([[laterProvider, 1]]));
  });
});
