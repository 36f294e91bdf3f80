import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  clientsByWorker,
  episodesEndedIn,
  clientsEnrolledIn,
  newClientsIn,
  clientsServedInByProvider,
  clientsServedIn,
} from '@pavadonis/projection-caseload';
import { client, contract } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { contractTerminated, staffReleased } from '@pavadonis/testing/examples/contract';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceHandedOver } from '@pavadonis/testing/examples/service';
import { supportDelivered, workerAssigned, workerUnassigned } from '@pavadonis/testing/examples/work';

const year = { from: civilDate('2024-01-01'), to: civilDate('2025-12-31') };

describe('events about things that were never recorded', () => {
  const rows = given(
    client(
      serviceHandedOver(),
      workerAssigned(),
      workerUnassigned(),
      serviceEnded(),
      returnedToLatvia(),
      eventVoided({ target: eventId(999) }),
      eventAmended(supportDelivered(), eventId(999)),
      eventVoided({ target: eventId(6) }),
    ),
    contract(contractTerminated(), staffReleased()),
  ).in(caseload);

  it('make no client', () => {
    expect(activeClients(rows, { asOf: civilDate('2024-06-30') })).toEqual([]);
    expect(clientsEnrolledIn(rows, month('2024-06'))).toEqual([]);
    expect(newClientsIn(rows, year)).toEqual([]);
    expect(episodesEndedIn(rows, year)).toEqual([]);
  });

  it('serve nobody', () => {
    expect(clientsServedIn(rows, month('2024-02'))).toEqual([]);
    expect(clientsServedInByProvider(rows, month('2024-02'))).toEqual(new Map());
    expect(clientsByWorker(rows, { asOf: civilDate('2024-06-30') })).toEqual(new Map());
  });
});
