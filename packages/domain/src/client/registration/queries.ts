import type { CivilDate } from '../../vocabulary/civil-date';
import { ageClass } from '../../vocabulary/person';
import type { State } from '../state';
import type { ClientRegistered } from './events';

/** Fills in what a registration does not say from others of the same person, of which the first that says it holds. */
export const filledIn = (
  registered: ClientRegistered,
  others: readonly ClientRegistered[],
): ClientRegistered => {
  // nearly always: a limit is asked for with every contact
  if (others.length === 0) return registered;
  const all = [registered, ...others];
  const nationality = all.find(({ nationalities, stateless }) => stateless || nationalities.length > 0);
  const [birth] = all.flatMap((each) => each.birth ?? []);
  const [arrivedOn] = all.flatMap((each) => each.arrivedOn ?? []);
  return {
    ...registered,
    sex: all.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
    nationalities: nationality?.nationalities ?? [],
    stateless: nationality?.stateless ?? false,
    ...(birth === undefined ? {} : { birth }),
    ...(arrivedOn === undefined ? {} : { arrivedOn }),
  };
};

/**
 * Returns the facts of a client's registration; undefined where nobody is registered.
 *
 * Of several registrations the one in the client's own stream holds; what it does not say comes from those in streams
 * merged into it.
 */
export const registeredAs = ({
  registration: { registered, elsewhere },
}: State): ClientRegistered | undefined => {
  const [first, ...others] = registered === undefined ? elsewhere : [registered, ...elsewhere];
  return first && filledIn(first, others);
};

/** Returns whether the client has turned 18 by a day, as far as is known. A client of unknown age has not. */
export const isOfAge = (client: State, day: CivilDate): boolean =>
  ageClass(registeredAs(client)?.birth, day) === 'adult';
