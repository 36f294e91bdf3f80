/**
 * Guards of all decisions about a client: against a merge, a death, and an episode, plan, goal or referral of a
 * merged stream.
 */
import * as E from 'fp-ts/Either';
import { type Decision, refuse } from '../event/decision';
import type { EpisodeId, GoalId, PlanId, ReferralId } from '../vocabulary/id';
import type { When } from '../vocabulary/timeline';
import { survivorOf } from './identity/queries';
import { BegunInMergedStream, ClientIsMerged } from './identity/refusals';
import { ClientHasDied } from './registration/refusals';
import type { State } from './state';

/** The reasons why a client's stream takes no more events. */
export type MergedOrDead = ClientIsMerged | ClientHasDied;

/** The ids in the facts whose episode, plan, goal or referral may have begun in another stream. */
interface Named {
  readonly episodeId?: EpisodeId;
  readonly planId?: PlanId;
  readonly goalId?: GoalId;
  readonly referralId?: ReferralId;
}

const isElsewhere = ({ elsewhere }: State, { episodeId, planId, goalId, referralId }: Named): boolean =>
  [episodeId, planId, goalId, referralId].some((id) => id !== undefined && elsewhere.has(id));

// a fact that already holds keeps holding, whatever happened since
const recordsNothing = <R, A>(answer: Decision<R, A>): boolean =>
  E.isRight(answer) && answer.right.length === 0;

/**
 * Refuses a decision if the stream is merged into another (`ClientIsMerged`).
 *
 * A decision that would record nothing passes. This guard alone serves decisions about a client's identity, which
 * remain possible after death.
 */
export const unlessMerged = <R, A>(
  client: State,
  decide: () => NoInfer<Decision<ClientIsMerged | R, A>>,
): Decision<ClientIsMerged | R, A> => {
  const answer = decide();
  const survivorId = survivorOf(client);
  return survivorId === undefined || recordsNothing(answer)
    ? answer
    : refuse(ClientIsMerged.of({ survivorId }));
};

/**
 * Refuses a decision if the stream is merged, or if its day is after the client's death.
 *
 * A decision that would record nothing passes. Corrections have no guard: they are possible in any stream.
 */
export const unlessMergedOrDead = <R, A>(
  client: State,
  facts: When,
  decide: () => NoInfer<Decision<R, A>>,
): Decision<MergedOrDead | R, A> =>
  unlessMerged<ClientHasDied | R, A>(client, () => {
    const answer = decide();
    const { died } = client.registration;
    return died === undefined || facts.on <= died.on || recordsNothing(answer)
      ? answer
      : refuse(ClientHasDied.of({ on: died.on }));
  });

/**
 * Refuses a decision as `unlessMergedOrDead` does, and also if its subject began in a merged stream.
 *
 * The subject is an episode, a plan, a goal or a referral. If it began in a merged stream it is over
 * (`BegunInMergedStream`); revert the merge before adding to it.
 */
export const unlessBegunElsewhere = <R, A>(
  client: State,
  facts: When & Named,
  decide: () => NoInfer<Decision<R, A>>,
): Decision<MergedOrDead | BegunInMergedStream | R, A> =>
  unlessMergedOrDead<BegunInMergedStream | R, A>(client, facts, () => {
    const answer = decide();
    return !isElsewhere(client, facts) || recordsNothing(answer) ? answer : refuse(BegunInMergedStream.of());
  });
