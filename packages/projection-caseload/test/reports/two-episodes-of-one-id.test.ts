import { describe, expect, it } from '@jest/globals';
import { civilDate, month, type RecordableOf } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  clientsByProvider,
  clientsEnrolledIn,
  clientsServedInByProvider,
  episodesEndedIn,
} from '@pavadonis/projection-caseload';
import { centre, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId, laterProvider, provider } from '@pavadonis/testing/examples/ids';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const on = civilDate;
const first = serviceStarted({ on: on('2018-01-10') });
const second = serviceStarted({ on: on('2018-03-01'), providerId: laterProvider });
const met = supportDelivered({ on: on('2018-03-05') });
const end = serviceEnded({ on: on('2018-05-31') });

describe('of two episodes of one id', () => {
  it.each([
    ['one stream', given(client(first, second, met, end))],
    [
      'two streams',
      given(client(first), clientNo(2)(second, met, end, clientsMerged({ survivorId: clientId }))),
    ],
  ])('the first counts, once, in %s', (_, log) => {
    const rows = log.in(caseload);
    expect(clientsByProvider(activeClients(rows, { asOf: met.on }), { asOf: met.on })).toEqual(
      new Map([[provider, 1]]),
    );
    expect(clientsServedInByProvider(rows, month('2018-03'))).toEqual(new Map([[provider, 1]]));
    expect(episodesEndedIn(rows, month('2018-05'))).toMatchObject([{ episode: { start: '2018-01-10' } }]);
    expect(clientsEnrolledIn(rows, month('2018-06'))).toEqual([]);
  });
});

it('a centre opens, has the service and closes as recorded first', () => {
  const later = { on: on('2026-01-02') };
  const once = [centreOpened(), centreServiceStarted(), centreClosed()] as const;
  const again = [centreOpened(later), centreServiceStarted(later), centreClosed(later)] as const;
  const rows = (...events: readonly RecordableOf['centre'][]) => given(centre(...events)).in(caseload).centre;
  expect(rows(...once, ...again)).toEqual(rows(...once));
});
