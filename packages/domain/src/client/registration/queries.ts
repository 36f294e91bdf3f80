import type { CivilDate } from '../../vocabulary/civil-date';
import { ageClass } from '../../vocabulary/person';
import type { State } from '../state';

/** Returns whether the client has turned 18 by a day, as far as is known. A client of unknown age has not. */
export const isOfAge = ({ registration: { registered } }: State, day: CivilDate): boolean =>
  ageClass(registered?.birth, day) === 'adult';
