import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  clientsByReasonForNoPlan,
  clientsByPlanStanding,
  planStatus,
} from '@pavadonis/projection-plan-status';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { serviceDeclined } from '@pavadonis/testing/examples/consent';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { planDrawnUp } from '@pavadonis/testing/examples/plan';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-01-10') });
const says = serviceDeclined({ on: on('2018-02-01') });

describe('an active client has no plan', () => {
  const log = given(
    client(start, says),
    clientNo(2)(start),
    clientNo(3)(start, planDrawnUp({ on: on('2018-03-01') })),
  );

  it.each([
    ['2018-01-09', { declined: 0, new: 0 }],
    ['2018-01-31', { declined: 0, new: 3 }],
    ['2018-02-01', { declined: 1, new: 2 }],
    ['2018-03-01', { declined: 1, new: 1 }],
  ])('on %s since it was declined, or none was drawn up', (day, counts) => {
    expect(clientsByReasonForNoPlan(log.in(planStatus), { asOf: on(day) })).toEqual(counts);
    expect(clientsByPlanStanding(log.in(planStatus), { asOf: on(day) }).no_plan).toBe(
      counts.declined + counts.new,
    );
  });

  it('for the reason as known', () => {
    expect(clientsByReasonForNoPlan(log.in(planStatus, afterEvents(1)), { asOf: on('2018-02-01') })).toEqual({
      declined: 0,
      new: 1,
    });
  });

  it('for no reason older than the episode', () => {
    const rows = given(
      client(
        serviceDeclined({ on: on('2018-01-05') }),
        start,
        says,
        serviceEnded({ on: on('2018-03-01') }),
        serviceStarted({ on: on('2018-06-01'), episodeId: laterEpisodeId }),
      ),
    ).in(planStatus);
    expect(clientsByReasonForNoPlan(rows, { asOf: on('2018-01-20') })).toEqual({ declined: 0, new: 1 });
    expect(clientsByReasonForNoPlan(rows, { asOf: on('2018-06-01') })).toEqual({ declined: 0, new: 1 });
  });
});
