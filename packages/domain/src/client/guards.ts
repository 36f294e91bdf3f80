/** Guards of all decisions about a client: against a merge, death, and a thing that began in a merged stream. */
import * as E from 'fp-ts/Either';
import { type Decision, refuse } from '../event/decision';
import type { EpisodeId, GoalId, PlanId, ReferralId } from '../vocabulary/id';
import type { When } from '../vocabulary/timeline';
import { survivorOf } from './identity/queries';
import { BegunInMergedStream, ClientIsMerged } from './identity/refusals';
import { ClientHasDied } from './registration/refusals';
import type { State } from './state';

/** Why nothing more happens in a client's stream. */
export type MergedOrDead = ClientIsMerged | ClientHasDied;

/** The things in the facts that may have begun in another stream. */
interface Named {
  readonly episodeId?: EpisodeId;
  readonly planId?: PlanId;
  readonly goalId?: GoalId;
  readonly referralId?: ReferralId;
}

const isElsewhere = ({ elsewhere }: State, { episodeId, planId, goalId, referralId }: Named): boolean =>
  [episodeId, planId, goalId, referralId].some((id) => id !== undefined && elsewhere.has(id));

// what is already so stays so, whatever happened since
const recordsNothing = <R, A>(answer: Decision<R, A>): boolean =>
  E.isRight(answer) && answer.right.length === 0;

/**
 * Guards a decision: refuses it where the stream is merged into another (`ClientIsMerged`). A decision that would record
 * nothing passes. It is for decisions about who a client is, which go on after death.
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
 * Guards a decision about what happened to a client: refuses it where the stream is merged into another, or the day is
 * after the client's death. A decision that would record nothing passes. Corrections are not guarded: they are possible in
 * any stream.
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
 * Guards a decision about an episode, a plan, a goal or a referral: refuses it as `unlessMergedOrDead` does, and where the
 * thing began in a merged stream (`BegunInMergedStream`). Such a thing is over: to add to it, the merge is reverted first.
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
