import {
  catalogue,
  cents,
  civilDate,
  civilDateOf,
  clientStream,
  ClientId,
  EpisodeId,
  EventId,
  GoalId,
  instant,
  PlanId,
  settle,
  Shares,
  splitTotal,
  Text,
  written,
} from '../../src/index';
import * as Client from '../../src/client';

const clientId = written(ClientId, '018f0000-0000-7000-8000-000000000001');
const episodeId = written(EpisodeId, '018f0000-0000-7000-8000-000000000002');
const planId = written(PlanId, '018f0000-0000-7000-8000-000000000003');
const goalId = written(GoalId, '018f0000-0000-7000-8000-000000000004');
const drawnUpId = written(EventId, '018f0000-0000-7000-8000-000000000005');
const amendmentId = written(EventId, '018f0000-0000-7000-8000-000000000006');

const on = civilDate('2018-06-20');
const drawnUp = Client.PlanDrawnUp.of({ on, episodeId, planId });
const amended: Client.Recordable = {
  type: 'EventAmended',
  v: 1,
  on: civilDate('2018-06-22'),
  target: drawnUpId,
  to: { ...drawnUp, on: civilDate('2018-06-19') },
  reason: written(Text, 'the day was misread'),
};
const recorded = [
  { position: 1, stream: clientStream(clientId), id: drawnUpId, event: drawnUp },
  { position: 2, stream: clientStream(clientId), id: amendmentId, event: amended },
];
const goal = Client.PlanGoalSet.of({ on, planId, goalId, term: 'short', area: 'language' });
const shares = written(Shares, [
  { source: 'ESF', basisPoints: 8_500 },
  { source: 'state', basisPoints: 1_500 },
]);

/** A piece of a host's work, as text: decisions, settling, money, days, and reading what was written. */
export const worked = (): string => {
  const settled = settle<Client.Event>(recorded);
  const state = settled.reduce((soFar, { event }) => Client.evolve(soFar, event), Client.initial);
  return JSON.stringify({
    settled: settled.map(({ event }) => event),
    recorded: Client.setPlanGoal(goal)(state),
    alreadySo: Client.setPlanGoal(goal)(Client.evolve(state, goal)),
    refused: Client.setPlanGoal(goal)(Client.initial),
    split: splitTotal(cents(3_003), shares),
    dayInRiga: civilDateOf(instant('2018-06-30T21:30:00.000Z')),
    read: catalogue.client.decode(JSON.parse(JSON.stringify(goal)))._tag,
    unread: catalogue.client.decode({ ...goal, term: 'eternal' })._tag,
  });
};
