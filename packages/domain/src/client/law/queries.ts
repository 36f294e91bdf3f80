import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import { heldAt, heldOn, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import { type Legal, noGround } from './legal-standing';

/** Returns the client's standing in law at a moment. */
export const legalAt = (client: State, when: When): Legal => heldAt(client.law.legal, when) ?? noGround;

/** Returns the client's standing in law at the end of a day. */
export const legalOn = (client: State, day: CivilDate): Legal => heldOn(client.law.legal, day) ?? noGround;

/** Returns the target group of the client's legal ground on a day; undefined without a ground. */
export const targetGroupOn = (client: State, day: CivilDate): TargetGroup | undefined => {
  const { ground } = legalOn(client, day);
  return ground === 'none' ? undefined : ground;
};

/**
 * Returns the day of the client's first status, as known on a day. The service period runs from it.
 *
 * A client who lost the status and applied again counts as an asylum seeker, to whom that period does not apply (our
 * inference).
 */
export const firstStatusOn = (client: State, day: CivilDate): CivilDate | undefined =>
  legalOn(client, day).ground === 'asylum_seeker'
    ? undefined
    : client.law.grants.find(({ from }) => from <= day)?.from;
