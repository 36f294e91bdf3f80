import * as E from 'fp-ts/Either';
import { type Decision, refuse } from '../event/decision';
import type { CivilDate } from '../vocabulary/civil-date';
import type { ClientId, EpisodeId, GoalId, PlanId, ReferralId } from '../vocabulary/id';
import type { When } from '../vocabulary/timeline';
import { survivorOf } from './identity/queries';
import type { State } from './state';

/** The stream is read as part of the survivor's, which takes what happens from now on. */
export interface ClientIsMerged {
  readonly _tag: 'ClientIsMerged';
  readonly survivorId: ClientId;
}

/** The person died before the day. */
export interface ClientHasDied {
  readonly _tag: 'ClientHasDied';
  readonly on: CivilDate;
}

/** What the facts speak of began in a stream that is merged into this one, where it is over: nothing is added to it here. */
export interface BegunInMergedStream {
  readonly _tag: 'BegunInMergedStream';
}

/** What in the facts may have begun in another stream. */
interface SpokenOf {
  readonly episodeId?: EpisodeId;
  readonly planId?: PlanId;
  readonly goalId?: GoalId;
  readonly referralId?: ReferralId;
}

const isElsewhere = ({ elsewhere }: State, { episodeId, planId, goalId, referralId }: SpokenOf): boolean =>
  [episodeId, planId, goalId, referralId].some((id) => id !== undefined && elsewhere.has(id));

const unless = <Closed extends { readonly _tag: string }, R, E>(
  closed: Closed | undefined,
  answer: Decision<R, E>,
): Decision<Closed | R, E> =>
  closed === undefined || (E.isRight(answer) && answer.right.length === 0) ? answer : refuse(closed);

/**
 * Lets a decision be made in a stream that is not merged into another. What is already so stays so. For what is found out
 * about who a person is, which the person's death does not end.
 */
export const whileUnmerged =
  <R, E>(decide: (client: State) => Decision<R, E>) =>
  (client: State): Decision<ClientIsMerged | R, E> => {
    const survivorId = survivorOf(client);
    return unless<ClientIsMerged, R, E>(
      survivorId === undefined ? undefined : { _tag: 'ClientIsMerged', survivorId },
      decide(client),
    );
  };

/**
 * Lets a decision about what happened be made in a stream that is not merged into another, for no day after that of death,
 * and about nothing that began in a merged stream: its episodes, plans, goals and referrals are over, and what is missing
 * there is written after the merge is reverted. What is already so stays so. Corrections are no such decisions: they are
 * possible in any stream.
 */
export const whileOpen = <R, E>(
  facts: When & SpokenOf,
  decide: (client: State) => Decision<R, E>,
): ((client: State) => Decision<ClientIsMerged | ClientHasDied | BegunInMergedStream | R, E>) =>
  whileUnmerged((client) => {
    const { died } = client.registration;
    const late = died !== undefined && facts.on > died.on;
    return unless<ClientHasDied | BegunInMergedStream, R, E>(
      late
        ? { _tag: 'ClientHasDied', on: died.on }
        : isElsewhere(client, facts)
          ? { _tag: 'BegunInMergedStream' }
          : undefined,
      decide(client),
    );
  });
