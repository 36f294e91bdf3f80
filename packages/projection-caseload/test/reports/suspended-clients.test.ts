import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { activeClients, caseload, suspendedClients } from '@pavadonis/projection-caseload';
import { afterEvents, client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  serviceEnded,
  serviceResumed,
  serviceStarted,
  serviceSuspended as serviceSuspended,
} from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-01-10') });
const rests = serviceSuspended({ on: on('2018-03-01') });

describe('suspended clients', () => {
  const log = given(
    client(
      start,
      rests,
      serviceResumed({ on: on('2018-03-20') }),
      serviceSuspended({ on: on('2018-05-01') }),
    ),
  );

  it.each([
    ['2018-02-28', 0],
    ['2018-03-01', 1],
    ['2018-03-19', 1],
    ['2018-03-20', 0],
    ['2018-05-01', 1],
  ])('are on %s the active ones between suspension and resumption', (day, count) => {
    const rows = log.in(caseload);
    expect(suspendedClients(rows, { asOf: on(day) })).toHaveLength(count);
    expect(activeClients(rows, { asOf: on(day) })).toHaveLength(1);
  });

  it('stay suspended as long as no resumption is known', () => {
    expect(suspendedClients(log.in(caseload, afterEvents(2)), { asOf: on('2018-04-01') })).toHaveLength(1);
  });

  it('are not those whose service has ended', () => {
    const rows = given(client(start, rests, serviceEnded({ on: on('2018-03-10') }))).in(caseload);
    expect(suspendedClients(rows, { asOf: on('2018-03-10') })).toEqual([]);
  });

  it('are not those served in another episode', () => {
    const other = serviceStarted({
      on: on('2018-01-10'),
      episodeId: laterEpisodeId,
      serviceKind: 'mentor_only',
    });
    expect(
      suspendedClients(given(client(start, other, rests)).in(caseload), { asOf: on('2018-03-10') }),
    ).toEqual([]);
  });

  it('are suspended from the first day on, even if suspended again', () => {
    const rows = given(
      client(
        start,
        rests,
        serviceSuspended({ on: on('2018-03-05') }),
        serviceResumed({ on: on('2018-03-20') }),
      ),
    );
    expect(suspendedClients(rows.in(caseload), { asOf: on('2018-03-10') })).toHaveLength(1);
    expect(suspendedClients(rows.in(caseload), { asOf: on('2018-03-20') })).toEqual([]);
  });
});
