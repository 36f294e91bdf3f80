import {
  EpisodeId,
  GoalId,
  GuardianId,
  HouseholdId,
  type OperationId,
  PlanId,
  ReferralId,
  WorkerId,
} from '@pavadonis/domain';
import { exampleId } from '../examples/ids';
import { oneOf } from './pick';
import type { World } from './world';
import type { ClientScene } from './client-act';

// The ids in a decision: mostly of the client's latest things; if there are none, unknown ids.

type Seen = Pick<ClientScene, 'client' | 'world'>;

export const episodeBack = ({ client, world }: Seen, before: number): EpisodeId =>
  oneOf([...client.service.episodes.values()], before)?.started.episodeId ?? world.fresh(EpisodeId);

export const planBack = ({ client, world }: Seen, before: number): PlanId =>
  oneOf([...client.plan.plans.keys()], before) ?? world.fresh(PlanId);

export const goalBack = ({ client, world }: Seen, before: number): GoalId =>
  oneOf([...client.plan.goals.keys()], before) ?? world.fresh(GoalId);

export const referralBack = ({ client, world }: Seen, before: number): ReferralId =>
  oneOf([...client.referral.referrals.keys()], before) ?? world.fresh(ReferralId);

/** Returns the operation that pays for an episode, or else the first operation. */
export const operationBack = ({ client, world }: Seen, before: number): OperationId | undefined =>
  oneOf([...client.service.episodes.values()], before)?.provision.operationId ??
  [...world.operations.keys()][0];

export const workerNo = (number: number): WorkerId => exampleId(WorkerId, 400 + (number % 8));
export const householdNo = (number: number): HouseholdId => exampleId(HouseholdId, 500 + (number % 2));
export const guardianNo = (number: number): GuardianId => exampleId(GuardianId, 600 + (number % 2));

/** Returns a worker who was engaged somewhere, or one who was not. */
export const workerIn = (world: World, which: number): WorkerId =>
  oneOf(
    [...world.contracts.values()].flatMap(({ state }) => [...state().staff.keys()]),
    which,
  ) ?? workerNo(which);
