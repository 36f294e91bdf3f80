import { describe, expect, it } from '@jest/globals';
import { ClientId, civilDate, clientStream } from '@pavadonis/domain';
import {
  clientPlans,
  clientsByReasonForNoPlan,
  clientsByPlanStanding,
  episodesEndedWithOpenGoalsIn,
  goalsToDate,
  planStatus,
} from '@pavadonis/projection-plan-status';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { serviceDeclined } from '@pavadonis/testing/examples/consent';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { exampleId, laterEpisodeId, laterPlanId, otherGoalId, planId } from '@pavadonis/testing/examples/ids';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const survivorId = exampleId(ClientId, 1);
const start = serviceStarted({ on: on('2018-01-10') });
const again = serviceStarted({ on: on('2018-02-01'), episodeId: laterEpisodeId });
const day = on('2018-04-01');

const log = given(
  client(start, planDrawnUp({ on: on('2018-01-20') }), planGoalSet({ on: on('2018-01-20') })),
  clientNo(2)(again, clientsMerged({ survivorId }), mergeReverted({ survivorId })),
);
const [beforeMerge, whileMerged] = [afterEvents(4), afterEvents(5)];

describe('a person registered twice', () => {
  it('is two clients, as known before the merge', () => {
    expect(clientsByPlanStanding(log.in(planStatus, beforeMerge), { asOf: day })).toMatchObject({
      drawn_up: 1,
      no_plan: 1,
    });
  });

  it('is one client with either plan from the merge on', () => {
    const rows = log.in(planStatus, whileMerged);
    expect(clientPlans(rows, { asOf: day })).toMatchObject([{ client: clientStream(survivorId), planId }]);
    expect(clientsByPlanStanding(rows, { asOf: day })).toMatchObject({ drawn_up: 1, no_plan: 0 });
  });

  it('is two clients again once the merge is reverted', () => {
    expect(log.in(planStatus)).toStrictEqual(log.in(planStatus, beforeMerge));
  });

  it('has the last plan of several, and the goals of all', () => {
    const later = [
      again,
      planDrawnUp({ on: on('2018-02-05'), episodeId: laterEpisodeId, planId: laterPlanId }),
      planGoalSet({ on: on('2018-02-05'), planId: laterPlanId, goalId: otherGoalId }),
    ] as const;
    const rows = given(
      client(start, planDrawnUp({ on: on('2018-01-20') }), planGoalSet({ on: on('2018-01-20') })),
      clientNo(2)(...later, serviceEnded({ on: on('2018-05-01'), episodeId: laterEpisodeId })),
      clientNo(2)(clientsMerged({ survivorId })),
    ).in(planStatus);
    expect(clientPlans(rows, { asOf: day })).toMatchObject([{ planId: laterPlanId }]);
    expect(clientPlans(rows, { asOf: on('2018-05-01') })).toMatchObject([{ planId }]);
    const may = { from: on('2018-05-01'), to: on('2018-05-31') };
    expect(goalsToDate(rows, { asOf: may.to }).map((each) => [each.client, each.serviceEnded])).toEqual([
      [clientStream(survivorId), false],
      [clientStream(survivorId), true],
    ]);
    expect(episodesEndedWithOpenGoalsIn(rows, may)).toMatchObject([
      { client: clientStream(survivorId), goals: [{ goalId: otherGoalId }] },
    ]);
  });

  it('declined or died, in whichever stream it is recorded', () => {
    const declinedElsewhere = given(
      client(start),
      clientNo(2)(serviceDeclined({ on: on('2018-03-01') }), clientsMerged({ survivorId })),
    ).in(planStatus);
    expect(clientsByReasonForNoPlan(declinedElsewhere, { asOf: day })).toEqual({ declined: 1, new: 0 });
    const diedElsewhere = given(
      client(start),
      clientNo(2)(clientDied({ on: day }), clientsMerged({ survivorId })),
    );
    expect(clientPlans(diedElsewhere.in(planStatus), { asOf: day })).toEqual([]);
  });
});
