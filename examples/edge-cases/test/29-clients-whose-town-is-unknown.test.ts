import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import type { Residence } from '@pavadonis/domain/client';
import { activeClients, caseload, clientsByPlace } from '@pavadonis/projection-caseload';
import { clientNo } from '@pavadonis/testing';
import { centreId } from '@pavadonis/testing/examples/ids';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const day = civilDate('2018-07-16');
const livesIn = (from: number, count: number, ...residence: readonly Residence[]) =>
  Array.from({ length: count }, (_, index) => [
    ...clientNo(from + index)(
      serviceStarted({ on: civilDate('2018-06-01') }),
      ...residence.map((each) => residenceChanged({ on: civilDate('2018-06-01'), residence: each })),
    ),
  ]).flat();

describe('edge case 29: clients whose town is unknown', () => {
  it('are counted, and add up to the 86', async () => {
    const log = given(livesIn(1, 49, { kind: 'centre', centreId }), livesIn(50, 37, { kind: 'private' }));
    const clients = activeClients(await log.in(caseload), { asOf: day });
    expect(clients).toHaveLength(86);
    expect(clientsByPlace(clients, { asOf: day })).toEqual({
      centres: new Map([[centreId, 49]]),
      municipalities: new Map([[undefined, 37]]),
      outside: 37,
      unknown: 0,
    });
  });

  it('are not those without a residence', async () => {
    const log = given(livesIn(1, 2, { kind: 'private' }), livesIn(3, 3), livesIn(6, 4, { kind: 'unknown' }));
    const clients = activeClients(await log.in(caseload), { asOf: day });
    expect(clientsByPlace(clients, { asOf: day })).toMatchObject({ outside: 2, unknown: 7 });
  });
});
