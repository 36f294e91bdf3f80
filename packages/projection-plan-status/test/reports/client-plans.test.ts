import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { clientPlans, clientsByPlanStanding, planStatus } from '@pavadonis/projection-plan-status';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId, laterEpisodeId, laterPlanId, planId } from '@pavadonis/testing/examples/ids';
import { planAgreed, planClosed, planDrawnUp, planRevised } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-01-10') });
const drawnUp = planDrawnUp({ on: on('2018-01-20') });
const agreed = planAgreed({ on: on('2018-01-25') });
const none = { no_plan: 0, drawn_up: 0, agreed: 0, fulfilled: 0, partly_fulfilled: 0, abandoned: 0 };

describe('the plan of an active client', () => {
  const log = given(
    client(
      start,
      drawnUp,
      agreed,
      planRevised({ on: on('2018-03-01') }),
      planAgreed({ on: on('2018-03-10') }),
      planClosed({ on: on('2018-06-01'), outcome: 'partly_fulfilled' }),
    ),
  );

  it.each([
    ['2018-01-10', 'no_plan'],
    ['2018-01-20', 'drawn_up'],
    ['2018-01-25', 'agreed'],
    ['2018-03-01', 'drawn_up'],
    ['2018-03-10', 'agreed'],
    ['2018-06-01', 'partly_fulfilled'],
  ] as const)('stands on %s as %s', (day, standing) => {
    const rows = log.in(planStatus);
    expect(clientPlans(rows, { asOf: on(day) }).map((plan) => plan.standing)).toEqual([standing]);
    expect(clientsByPlanStanding(rows, { asOf: on(day) })).toEqual({ ...none, [standing]: 1 });
  });

  it('is none of an episode that ended before it began', () => {
    const early = serviceEnded({ on: on('2018-01-05') });
    const later = { asOf: on('2018-02-01') };
    expect(clientPlans(given(client(start, drawnUp)).in(planStatus), later)).toHaveLength(1);
    expect(clientPlans(given(client(early, start, drawnUp)).in(planStatus), later)).toEqual([]);
  });

  it('has its id, and the day since which service goes on', () => {
    const rows = log.in(planStatus);
    expect(clientPlans(rows, { asOf: on('2018-01-15') })).toEqual([
      {
        client: expect.any(String),
        episodeId: start.episodeId,
        since: '2018-01-10',
        standing: 'no_plan',
        noPlan: 'new',
      },
    ]);
    expect(clientPlans(rows, { asOf: on('2018-01-20') })).toMatchObject([{ planId }]);
  });

  it.each(['fulfilled', 'abandoned'] as const)('can be closed as %s', (outcome) => {
    const rows = given(client(start, drawnUp, planClosed({ on: on('2018-02-01'), outcome }))).in(planStatus);
    expect(clientsByPlanStanding(rows, { asOf: on('2018-02-01') })).toEqual({ ...none, [outcome]: 1 });
  });

  it('is the last one drawn up by the day', () => {
    const rows = given(
      client(start, drawnUp, agreed, planDrawnUp({ on: on('2018-04-01'), planId: laterPlanId })),
    ).in(planStatus);
    expect(clientPlans(rows, { asOf: on('2018-03-31') })).toMatchObject([{ planId, standing: 'agreed' }]);
    expect(clientPlans(rows, { asOf: on('2018-04-01') })).toMatchObject([
      { planId: laterPlanId, standing: 'drawn_up' },
    ]);
  });

  it('of a later episode is not that of an earlier one', () => {
    const rows = given(
      client(
        start,
        drawnUp,
        agreed,
        serviceEnded({ on: on('2018-05-01') }),
        serviceStarted({ on: on('2018-08-01'), episodeId: laterEpisodeId }),
      ),
    ).in(planStatus);
    expect(clientPlans(rows, { asOf: on('2018-08-01') })).toMatchObject([
      { episodeId: laterEpisodeId, standing: 'no_plan' },
    ]);
  });

  it('is as drawn up first and closed first, where that is recorded twice', () => {
    const again = [
      planDrawnUp({ on: on('2018-03-01'), episodeId: laterEpisodeId }),
      planClosed({ on: on('2018-03-02'), outcome: 'fulfilled' }),
      planClosed({ on: on('2018-03-03'), outcome: 'abandoned' }),
      planAgreed({ on: on('2018-03-04') }),
    ] as const;
    const rows = given(client(start, drawnUp, agreed, ...again)).in(planStatus);
    const standingOn = (day: string) => clientPlans(rows, { asOf: on(day) }).map((plan) => plan.standing);
    expect(standingOn('2018-03-01')).toEqual(['agreed']);
    expect(standingOn('2018-03-04')).toEqual(['fulfilled']);
  });

  it.each([
    [1, 2],
    [2, 1],
  ])('of two open episodes is the plan drawn up last, in the order %d, %d', (...order) => {
    const mentor = serviceStarted({
      on: on('2018-01-12'),
      episodeId: laterEpisodeId,
      serviceKind: 'mentor_only',
    });
    const plans = [
      planDrawnUp({ on: on('2018-01-20'), planId, episodeId: start.episodeId }),
      planDrawnUp({ on: on('2018-01-20'), planId: laterPlanId, episodeId: laterEpisodeId }),
    ] as const;
    const drawn = order.map((number) => plans[number === 1 ? 0 : 1]);
    const rows = given(client(start, mentor, ...drawn)).in(planStatus);
    expect(clientPlans(rows, { asOf: on('2018-01-19') })).toMatchObject([{ standing: 'no_plan' }]);
    expect(clientPlans(rows, { asOf: on('2018-01-20') })).toMatchObject([{ planId: drawn[1]?.planId }]);
  });

  it('is none if in error, but one as known before', () => {
    const corrected = given(client(start, drawnUp, eventVoided({ target: eventId(2) })));
    expect(clientsByPlanStanding(corrected.in(planStatus), { asOf: on('2018-02-01') })).toEqual({
      ...none,
      no_plan: 1,
    });
    expect(
      clientsByPlanStanding(corrected.in(planStatus, afterEvents(2)), { asOf: on('2018-02-01') }),
    ).toEqual({
      ...none,
      drawn_up: 1,
    });
  });
});

describe('clients without an open episode', () => {
  const rows = given(
    client(start, drawnUp, serviceEnded({ on: on('2018-05-01') })),
    clientNo(2)(clientRegistered()),
  ).in(planStatus);

  it.each(['2018-01-09', '2018-05-01'])('have no line, on %s', (day) => {
    expect(clientPlans(rows, { asOf: on(day) })).toEqual([]);
    expect(clientsByPlanStanding(rows, { asOf: on(day) })).toEqual(none);
  });
});
