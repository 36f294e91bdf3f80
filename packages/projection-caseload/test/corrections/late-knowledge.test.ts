import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  clientsGrantedStatusIn,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { afterEvents, client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-05-01') });

describe('knowledge that came later', () => {
  it('counts a status in its month, once it is known', () => {
    const june = { from: on('2018-06-01'), to: on('2018-06-30') };
    const log = given(
      client(
        start,
        leftLatvia({ on: on('2018-07-02') }),
        statusGranted({ on: on('2018-06-28'), status: 'refugee' }),
      ),
    );
    expect(clientsGrantedStatusIn(log.in(caseload, afterEvents(2)), 'refugee', june)).toEqual([]);
    expect(clientsGrantedStatusIn(log.in(caseload), 'refugee', june)).toHaveLength(1);
  });

  it('makes an adult of a child, on earlier days too', () => {
    const born = (date: string) =>
      clientRegistered({ sex: 'male', birth: { date: on(date), precision: 'day' } });
    const log = given(client(born('2001-01-01'), start, eventAmended(born('1999-03-10'), eventId(1))));
    const inJune = (known?: ReturnType<typeof afterEvents>) =>
      womenMenChildren(activeClients(log.in(caseload, known), { asOf: on('2018-06-30') }), {
        asOf: on('2018-06-30'),
      });
    expect(inJune(afterEvents(2))).toMatchObject({ men: 0, children: 1 });
    expect(inJune()).toMatchObject({ men: 1, children: 0 });
  });

  it('takes a client off the days after a departure', () => {
    const log = given(
      client(
        start,
        leftLatvia({ on: on('2018-06-10') }),
        serviceEnded({ on: on('2018-06-10'), reason: 'left_latvia' }),
      ),
    );
    expect(activeClients(log.in(caseload, afterEvents(1)), { asOf: on('2018-06-20') })).toHaveLength(1);
    expect(activeClients(log.in(caseload), { asOf: on('2018-06-20') })).toEqual([]);
    expect(activeClients(log.in(caseload), { asOf: on('2018-06-09') })).toHaveLength(1);
  });
});
