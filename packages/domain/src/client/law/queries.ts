import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import { heldAt, heldOn, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import { type Legal, noGround } from './legal';

/** The client's place in law when a thing happened. */
export const legalAt = (client: State, when: When): Legal => heldAt(client.law.legal, when) ?? noGround;

/** The client's place in law at the end of a day. */
export const legalOn = (client: State, day: CivilDate): Legal => heldOn(client.law.legal, day) ?? noGround;

/** The target group to which the client's legal ground belongs on a day; undefined without a ground. */
export const targetGroupOn = (client: State, day: CivilDate): TargetGroup | undefined => {
  const { ground } = legalOn(client, day);
  return ground === 'none' ? undefined : ground;
};

/**
 * The day of the client's first status as known on a day; the service period runs from it. A client who lost the status and
 * applied again counts as an asylum seeker, to whom that period does not apply (our inference).
 */
export const firstStatusOn = (client: State, day: CivilDate): CivilDate | undefined =>
  legalOn(client, day).ground === 'asylum_seeker'
    ? undefined
    : client.law.grants.find(({ from }) => from <= day)?.from;
