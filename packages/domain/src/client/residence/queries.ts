import type { CivilDate } from '../../vocabulary/civil-date';
import { heldOn } from '../../vocabulary/timeline';
import type { State } from '../state';
import type { Residence } from './events';

/** Returns where the client lived on a day. */
export const residenceOn = (client: State, day: CivilDate): Residence | undefined =>
  heldOn(client.residence.residences, day);

/** Returns whether the client was abroad on a day. The day of leaving and the day of return count as days in Latvia. */
export const isAway = (client: State, day: CivilDate): boolean =>
  client.residence.absences.some(({ from, to }) => from.on < day && (to === undefined || day < to.on));
