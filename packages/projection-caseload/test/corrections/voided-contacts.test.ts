import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import { activeClients, caseload, newClientsIn, clientsServedIn } from '@pavadonis/projection-caseload';
import { afterEvents, client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const on = civilDate;
const june = month('2018-06');
const contact = supportDelivered({ on: on('2018-06-28') });
const start = serviceStarted({ on: on('2018-05-01') });

describe('a contact that was voided', () => {
  const log = given(client(start, contact, eventVoided({ target: eventId(2) })));

  it('served nobody', () => {
    expect(clientsServedIn(log.in(caseload), june)).toEqual([]);
  });

  it('served somebody as known before', () => {
    expect(clientsServedIn(log.in(caseload, afterEvents(2)), june)).toHaveLength(1);
  });

  it('is back once the amendment that removed it is voided', () => {
    const moved = eventAmended(supportDelivered({ on: on('2018-07-02') }), eventId(2));
    const log2 = given(client(start, contact, moved, eventVoided({ target: eventId(3) })));
    expect(clientsServedIn(log2.in(caseload, afterEvents(3)), june)).toEqual([]);
    expect(clientsServedIn(log2.in(caseload), june)).toHaveLength(1);
  });
});

describe('a contact with an amended date', () => {
  const log = given(
    client(start, contact, eventAmended(supportDelivered({ on: on('2018-07-02') }), eventId(2))),
  );

  it('moves to the other month', () => {
    const rows = log.in(caseload);
    expect([clientsServedIn(rows, june), clientsServedIn(rows, month('2018-07'))]).toMatchObject([[], [{}]]);
  });

  it('stood in the first month as known before', () => {
    const rows = log.in(caseload, afterEvents(2));
    expect([clientsServedIn(rows, june), clientsServedIn(rows, month('2018-07'))]).toMatchObject([[{}], []]);
  });
});

describe('a start that was recorded in error', () => {
  it('makes no client', () => {
    const rows = given(client(start, eventVoided({ target: eventId(1) }))).in(caseload);
    expect(activeClients(rows, { asOf: on('2018-06-01') })).toEqual([]);
    expect(newClientsIn(rows, { from: on('2018-01-01'), to: on('2018-12-31') })).toEqual([]);
  });
});
