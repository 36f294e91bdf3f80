import type { CivilDate } from '../../vocabulary/civil-date';
import { ageClass } from '../../vocabulary/person';
import type { State } from '../state';

/** Whether a person has turned 18 by a day, as far as is known: an unknown age does not count as one. */
export const isOfAge = ({ registration: { registered } }: State, day: CivilDate): boolean =>
  ageClass(registered?.birth, day) === 'adult';
