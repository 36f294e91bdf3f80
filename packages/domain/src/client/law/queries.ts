import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import { heldAt, heldOn, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import { type Legal, noGround } from './legal';

/** Where a person stood in law when a thing happened. */
export const legalAt = (client: State, when: When): Legal => heldAt(client.law.legal, when) ?? noGround;

/** Where the person stands in law at the end of a day. */
export const legalOn = (client: State, day: CivilDate): Legal => heldOn(client.law.legal, day) ?? noGround;

/** The group of the service that the person's legal ground puts them in on a day; none without a ground. */
export const targetGroupOn = (client: State, day: CivilDate): TargetGroup | undefined => {
  const { ground } = legalOn(client, day);
  return ground === 'none' ? undefined : ground;
};

/**
 * The day of the first status, from which the support period of its holder runs, as it is known on a day. Who lost it and
 * seeks asylum anew is an asylum seeker, whom it does not bind (our inference).
 */
export const firstStatusOn = (client: State, day: CivilDate): CivilDate | undefined =>
  legalOn(client, day).ground === 'asylum_seeker'
    ? undefined
    : client.law.grants.find(({ from }) => from <= day)?.from;
